import { type ResourceEvent, stackEnvironment } from '../custom-resource/event';
import { accountLinkingSettings, publicationProperties } from '../custom-resource/properties';
import { withEndpoint } from '../package/manifest';
import { ownershipTag, withOwnershipTag } from '../package/ownership-tag';
import { readPackageAsset } from '../package/read-package-asset';
import { type SkillPackage } from '../package/skill-package';
import { type Run } from '../run';
import { type AccountLinkingSettings } from '../smapi/types';
import { type PublicationState } from '../state/publication-state';
import { canonicalJson } from './diff';

/** Desired content of Alexa's development stage. */
export interface DesiredState {
  readonly skillId: string;
  /** With endpoint and ownership tag. */
  readonly skillPackage: SkillPackage;
  readonly accountLinking: AccountLinkingSettings;
  /** A new value makes the publisher write everything. */
  readonly publishAgain: string | undefined;
}

/** @throws PublisherError for properties or a package that can't be used */
export async function readDesiredState(run: Run, event: ResourceEvent): Promise<DesiredState> {
  const properties = publicationProperties(event);
  const accountLinking = accountLinkingSettings(properties.AccountLinking);
  const asset = await readPackageAsset(run, properties);
  const tag = ownershipTag({ ...stackEnvironment(event), ...run.settings });
  const manifest = withOwnershipTag(withEndpoint(asset.manifest, properties.Endpoint), tag);
  return {
    skillId: properties.SkillId,
    skillPackage: asset.withManifest(manifest),
    accountLinking,
    publishAgain: properties.PublishAgain,
  };
}

/** Removing `publishAgain` is no change, so that the next deploy does not publish a second time. */
export const isForced = (desired: DesiredState, published: PublicationState): boolean =>
  desired.publishAgain !== undefined && desired.publishAgain !== published.publishAgain;

/**
 * Ignores manual changes on Alexa and a rotated secret. If no version of the secret is recorded, the outcome
 * of the last write of account linking is unknown.
 */
export const isPublished = (desired: DesiredState, published: PublicationState): boolean =>
  published.publishedAt !== undefined &&
  published.pendingImport === undefined &&
  published.skillId === desired.skillId &&
  published.packageHash === desired.skillPackage.hash &&
  published.secretVersions?.development !== undefined &&
  canonicalJson(published.accountLinking) === canonicalJson(desired.accountLinking) &&
  !isForced(desired, published);
