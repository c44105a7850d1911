import {
  type ResourceEvent,
  type ResourceResult,
  stackEnvironment,
} from '../custom-resource/event';
import { identityProperties } from '../custom-resource/properties';
import { settingError } from '../errors';
import { SKILL_ID_ATTRIBUTE } from '../names';
import { withoutEndpoint } from '../package/manifest';
import { ownershipTag, withOwnershipTag } from '../package/ownership-tag';
import { readPackageAsset } from '../package/read-package-asset';
import { type LockedRun, type Run } from '../run';
import { readLwaClientSecret, readSmapiSecret } from '../secrets';
import { asOwner, releaseStage } from '../state/ownership';
import { withStageLock } from '../state/stage-lock';
import { findOrCreateSkill } from './create-skill';
import { deleteSkill } from './delete-skill';
import { SkillSearch } from './find-skill';

type Properties = ReturnType<typeof identityProperties>;

export async function reconcileIdentity(run: Run, event: ResourceEvent): Promise<ResourceResult> {
  if (event.RequestType === 'Delete') return deleteIdentity(run, event);
  const properties = identityProperties(event);
  const skillId = await withStageLock(run, { wait: true }, async (locked) => {
    const known = knownSkill(locked, event, properties);
    if (known === undefined) {
      // A first deploy without secrets fails before it claims the stage or creates anything.
      await readLwaClientSecret(locked);
      await readSmapiSecret(locked);
    }
    return asOwner(
      locked,
      'identity',
      event,
      async () => known ?? (await findSkill(locked, event, properties)),
    );
  });
  return { physicalResourceId: skillId, data: { [SKILL_ID_ATTRIBUTE]: skillId } };
}

/**
 * The desired skill of an update, if it is the skill that the resource already has, that the stage created or
 * that was published last. Sends no request, so that the update and its rollback succeed even if Alexa does
 * not answer. Undefined if the skill must be looked up on Alexa.
 */
function knownSkill(
  { state }: LockedRun,
  event: ResourceEvent,
  { SkillId }: Properties,
): string | undefined {
  const { PhysicalResourceId: current, OldResourceProperties: old } = event;
  if (event.RequestType !== 'Update' || !isSkillId(current)) return undefined;
  const { ownedSkillId, skillId } = state.current;
  // After `SkillId` was removed, `findSkill` looks up the skill, unless the stage has created one.
  const mayBeAdopted = old === undefined || old['SkillId'] !== undefined;
  const desired = SkillId ?? ownedSkillId ?? (mayBeAdopted ? undefined : current);
  return [current, ownedSkillId, skillId].includes(desired) ? desired : undefined;
}

async function findSkill(
  run: LockedRun,
  event: ResourceEvent,
  properties: Properties,
): Promise<string> {
  if (properties.SkillId !== undefined) return adoptSkill(run, properties.SkillId);
  const { ownedSkillId, skillId } = run.state.current;
  for (const known of [ownedSkillId, skillId]) {
    if (known !== undefined && (await skillExists(run, known))) return known;
  }
  const tag = ownershipTag({ ...stackEnvironment(event), ...run.settings });
  const found = await findOrCreateSkill(run, new SkillSearch(run, tag), async () => {
    const skillPackage = await readPackageAsset(run, properties);
    return skillPackage.withManifest(withOwnershipTag(withoutEndpoint(skillPackage.manifest), tag));
  });
  await run.state.trySave({ ownedSkillId: found });
  return found;
}

async function adoptSkill(run: LockedRun, skillId: string): Promise<string> {
  if (await skillExists(run, skillId)) return skillId;
  throw settingError(
    `Skill ${skillId}`,
    `does not belong to vendor ${run.settings.vendorId}`,
    "correct skillId or vendorId in the stage's settings, or leave skillId out to have a skill created",
  );
}

const skillExists = async ({ smapi, settings }: Run, skillId: string): Promise<boolean> =>
  (await smapi.skills.stages(settings.vendorId, skillId)).length > 0;

async function deleteIdentity(run: Run, event: ResourceEvent): Promise<ResourceResult> {
  const { PhysicalResourceId: physicalResourceId = '', StackId } = event;
  const deletesSkill = event.ResourceProperties['OnDelete'] === 'delete';
  await withStageLock(run, { wait: true }, async (locked) => {
    if (deletesSkill && isSkillId(physicalResourceId))
      await deleteSkill(locked, physicalResourceId);
    await releaseStage(locked, 'identity', StackId, physicalResourceId);
  });
  return { physicalResourceId };
}

const isSkillId = (id: string | undefined): id is string =>
  id?.startsWith('amzn1.ask.skill.') === true;
