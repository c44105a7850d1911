import { type Aws } from '../../lambda/publisher/aws';
import { driftOf } from '../../lambda/publisher/drift-check/detect-drift';
import { lwaClientSecretName, type StageId } from '../../lambda/publisher/names';
import { withoutOwnershipTag } from '../../lambda/publisher/package/ownership-tag';
import {
  readSkill,
  type SkillSnapshot,
  type StageSnapshot,
} from '../../lambda/publisher/publication/snapshot';
import { type SmapiClient } from '../../lambda/publisher/smapi/client';
import {
  type AlexaStage,
  type SkillManifest,
  type VisibleAccountLinking,
} from '../../lambda/publisher/smapi/types';
import { type PublicationState } from '../../lambda/publisher/state/publication-state';
import { readManifest } from '../../skill-source/manifest';
import { readModels } from '../../skill-source/models';
import { changedOrMissing, type Difference, differences } from '../differences';
import { unhandledIntents } from '../unhandled-intents';
import { readPublicationState } from './read-publication-state';

/** A skill package: of the working copy, or of a stage on Alexa. */
export interface PackageContent {
  readonly manifest: SkillManifest;
  /** Content of `interactionModel`, by locale. */
  readonly models: Readonly<Record<string, unknown>>;
}

/** @throws SkillSourceError */
export const localPackage = (directory: string): PackageContent => ({
  manifest: readManifest(directory),
  models: Object.fromEntries(
    Object.entries(readModels(directory)).map(([locale, file]) => [
      locale,
      file['interactionModel'],
    ]),
  ),
});

export interface StageOnAlexa {
  readonly stage: AlexaStage;
  readonly publicationStatus: string;
  readonly endpoint: string | undefined;
  readonly accountLinking: VisibleAccountLinking | undefined;
  /** Whether `secretVersion` is the version in Secrets Manager; undefined without `secretVersion`. */
  readonly secretIsCurrent: boolean | undefined;
  /** Version of the client secret that was published to this stage on Alexa, if the version is known. */
  readonly secretVersion: string | undefined;
}

export interface PublicationView {
  readonly stage: string;
  readonly vendorId: string;
  readonly state: PublicationState;
  /** Version of the client secret in Secrets Manager. */
  readonly secretVersion: string | undefined;
  readonly stages: readonly StageOnAlexa[];
  /** Parts of the development stage that changed since they were published; empty until account linking is published. */
  readonly drift: readonly string[];
  /** Values of the working copy's package that are missing or different in the development stage. */
  readonly packageDifferences: readonly Difference[];
  /** Where the live stage, or else the certified one, differs from the development stage. */
  readonly liveDifferences: readonly Difference[];
  /** Intents of the live stage, or else of the certified one, that the working copy's models do not have. */
  readonly unhandledIntents: readonly string[];
}

export interface Sources {
  readonly id: StageId;
  readonly vendorId: string;
  readonly aws: Aws;
  readonly smapi: SmapiClient;
  readonly local: PackageContent;
}

export async function readPublication(sources: Sources): Promise<PublicationView> {
  const { id, vendorId, aws, smapi, local } = sources;
  const state = await readPublicationState(aws.parameters, id);
  const secretVersion = (await aws.secrets.read(lwaClientSecretName(id)))?.version;
  const common = { stage: id.stage, vendorId, state, secretVersion };
  const locales = [...new Set([...Object.keys(local.models), ...(state.locales ?? [])])];
  const skill =
    state.skillId === undefined
      ? undefined
      : await readSkill(smapi, vendorId, state.skillId, locales);
  if (skill === undefined) return { ...common, ...WITHOUT_SKILL };
  const { development, certified, live = certified } = skill.stages;
  return {
    ...common,
    stages: stagesOnAlexa(skill, state, secretVersion),
    drift:
      development && state.accountLinking ? driftOf(development, state, state.accountLinking) : [],
    packageDifferences:
      development === undefined ? [] : packageDifferencesOf(local, packageOf(development)),
    liveDifferences:
      development && live ? differences(packageOf(development), packageOf(live)) : [],
    unhandledIntents: unhandledIntents(live?.models ?? {}, local.models),
  };
}

const WITHOUT_SKILL = {
  stages: [],
  drift: [],
  packageDifferences: [],
  liveDifferences: [],
  unhandledIntents: [],
};

/** Icons are files in the package and URLs on Alexa, so they are not compared. */
const packageDifferencesOf = (local: PackageContent, development: PackageContent): Difference[] =>
  changedOrMissing(local, development).filter(({ path }) => !path.endsWith('IconUri'));

export const packageOf = ({ manifest, models }: StageSnapshot): PackageContent => ({
  manifest: withoutOwnershipTag(manifest ?? {}),
  models,
});

function stagesOnAlexa(
  { stages }: SkillSnapshot,
  { secretVersions }: PublicationState,
  currentVersion: string | undefined,
): StageOnAlexa[] {
  return Object.entries(stages).map(([name, found]) => {
    const stage = name as AlexaStage;
    const secretVersion = secretVersions?.[stage];
    return {
      stage,
      publicationStatus: found.publicationStatus ?? 'unknown',
      endpoint: endpointIn(found.manifest),
      accountLinking: found.accountLinking,
      secretVersion,
      secretIsCurrent: secretVersion === undefined ? undefined : secretVersion === currentVersion,
    };
  });
}

/** The endpoint of requests. */
export function endpointIn(manifest: SkillManifest | undefined): string | undefined {
  const { custom } = (manifest?.['apis'] ?? {}) as { custom?: { endpoint?: { uri?: string } } };
  return custom?.endpoint?.uri;
}
