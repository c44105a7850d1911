import { homeOf, type ResourceEvent, type ResourceState } from '../custom-resource/event';
import { accountLinkingSettings, publicationProperties } from '../custom-resource/properties';
import { holding } from '../holding';
import { becomes } from '../identity/identity';
import { readPackage } from '../package/asset';
import { withEndpoint } from '../package/fill-in';
import { markOf, marked } from '../package/mark';
import { type Run } from '../run';
import { readLwaClientSecret, readSmapiSecret } from '../secrets';
import { publish } from './publish';

/** The custom resource that stands for what is published: the package with its endpoint, and account linking. */
export async function publication(run: Run, event: ResourceEvent): Promise<ResourceState> {
  // What is published stays: whether the skill itself goes is its identity's business.
  if (event.RequestType === 'Delete') return { physicalResourceId: event.PhysicalResourceId ?? '' };
  const properties = publicationProperties(event);
  const accountLinking = accountLinkingSettings(properties.AccountLinking);
  const { aws, redactor, settings } = run;
  const secret = await readLwaClientSecret(aws.secrets, redactor, settings);
  await readSmapiSecret(aws.secrets, redactor, settings);
  const asDeployed = await readPackage(run, properties);
  const { account, region } = homeOf(event);
  const mark = markOf(account, region, settings.stage);
  const skillPackage = asDeployed.with(
    marked(withEndpoint(asDeployed.manifest, properties.Endpoint), mark),
  );
  await holding(run, true, async (held) => {
    await becomes(held, properties.SkillId);
    await publish(held, {
      skillId: properties.SkillId,
      skillPackage,
      accountLinking,
      secret,
      again: properties.Again ?? '',
    });
  });
  return { physicalResourceId: `publication-of-${properties.SkillId}` };
}
