import { homeOf, type ResourceEvent, type ResourceState } from '../custom-resource/event';
import { identityProperties } from '../custom-resource/properties';
import { SettingError } from '../errors';
import { holding } from '../holding';
import { type IdentityProperties, SKILL_ID_ATTRIBUTE } from '../names';
import { readPackage } from '../package/asset';
import { withoutEndpoint } from '../package/fill-in';
import { markOf, marked } from '../package/mark';
import { type HoldingRun, type Run } from '../run';
import { readLwaClientSecret, readSmapiSecret } from '../secrets';
import { findOrCreate } from './create-skill';
import { deleteSkill } from './delete-skill';
import { SkillSearch } from './find-skill';

/** The custom resource that stands for the skill itself: its physical id is the skill's. */
export async function identity(run: Run, event: ResourceEvent): Promise<ResourceState> {
  if (event.RequestType === 'Delete') {
    const physicalResourceId = event.PhysicalResourceId ?? '';
    await deleteSkill(run, physicalResourceId, event.ResourceProperties['OnDelete'] === 'delete');
    return { physicalResourceId };
  }
  const properties = identityProperties(event);
  await checkSecrets(run);
  const skillId = await holding(run, true, async (held) => {
    const id = await skillOf(held, event, properties);
    await becomes(held, id);
    return id;
  });
  return { physicalResourceId: skillId, data: { [SKILL_ID_ATTRIBUTE]: skillId } };
}

/** Both secrets, before anything is made: a deploy that can't end well fails at its first step. */
async function checkSecrets({ aws, redactor, settings }: Run): Promise<void> {
  await readLwaClientSecret(aws.secrets, redactor, settings);
  await readSmapiSecret(aws.secrets, redactor, settings);
}

/** The skill that the settings name; else the stage's own, which is made when there is none. */
async function skillOf(
  run: HoldingRun,
  event: ResourceEvent,
  properties: IdentityProperties,
): Promise<string> {
  if (properties.SkillId !== undefined) return adopted(run, properties.SkillId);
  for (const known of [run.record.current.ownSkillId, run.record.current.skillId]) {
    if (known !== undefined && (await exists(run, known))) return known;
  }
  const { account, region } = homeOf(event);
  const mark = markOf(account, region, run.settings.stage);
  const skillId = await findOrCreate(run, new SkillSearch(run, mark), async () => {
    const asDeployed = await readPackage(run, properties);
    return asDeployed.with(marked(withoutEndpoint(asDeployed.manifest), mark));
  });
  await run.record.keep({ ownSkillId: skillId });
  return skillId;
}

async function adopted(run: HoldingRun, skillId: string): Promise<string> {
  if (await exists(run, skillId)) return skillId;
  throw new SettingError(
    `Skill ${skillId}`,
    `is none of vendor ${run.settings.vendorId}`,
    "correct skillId or vendorId in the stage's settings, or leave skillId out to have a skill created",
  );
}

const exists = async ({ smapi, settings }: Run, skillId: string): Promise<boolean> =>
  (await smapi.skills.stages(settings.vendorId, skillId)).length > 0;

/** What the record says of another skill doesn't hold for this one. */
export async function becomes({ record }: HoldingRun, skillId: string): Promise<void> {
  if (record.current.skillId === skillId) return;
  await record.keep({
    skillId,
    packageHash: undefined,
    locales: undefined,
    importUnderWay: undefined,
    accountLinking: undefined,
    secretVersions: undefined,
    shown: undefined,
    again: undefined,
    publishedAt: undefined,
  });
}
