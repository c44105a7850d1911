import { type ResourceEvent } from '../custom-resource/event';
import { PublisherError } from '../errors';
import { type LockedRun } from '../run';
import { type StageResource } from './publication-state';

/**
 * Records the stack as the owner of a resource, and reconciles the resource. A stack that could not create
 * the resource does not stay its owner.
 *
 * @param work returns the physical id of the resource
 */
export async function asOwner(
  run: LockedRun,
  resource: StageResource,
  { RequestType, StackId }: Pick<ResourceEvent, 'RequestType' | 'StackId'>,
  work: () => Promise<string>,
): Promise<string> {
  await claimStage(run, resource, StackId);
  try {
    const physicalResourceId = await work();
    // CloudFormation will delete the resource under this physical id.
    const owner = { stackId: StackId, physicalResourceId };
    await run.state.record({ owners: { ...run.state.current.owners, [resource]: owner } });
    return physicalResourceId;
  } catch (error) {
    if (RequestType === 'Create') await releaseStage(run, resource, StackId);
    throw error;
  }
}

/**
 * Saves that a stack has a resource of the stage, before it changes anything on Alexa. Throws if that cannot be
 * saved.
 *
 * @throws PublisherError `stage-owned` when another stack has it: both would publish to one skill
 */
async function claimStage(
  { settings, state }: LockedRun,
  resource: StageResource,
  stackId: string,
): Promise<void> {
  const { owners } = state.current;
  const owner = owners?.[resource];
  if (owner !== undefined && owner.stackId !== stackId) {
    throw new PublisherError(
      'stage-owned',
      `Stage ${settings.stage} of application ${settings.application} belongs to the stack ${owner.stackId}: ` +
        'give this one another stage name or another application, or delete that stack first. If that stack no ' +
        `longer exists, remove "owners" from the parameter ${settings.publicationParameter}.`,
    );
  }
  await state.update({ owners: { ...owners, [resource]: { ...owner, stackId } } });
}

/**
 * Removes the owner of a resource, so that another stack can own it. Does nothing for a stack that does not
 * own it, and for the former physical id of a resource that was replaced.
 */
export async function releaseStage(
  { state }: LockedRun,
  resource: StageResource,
  stackId: string,
  physicalResourceId?: string,
): Promise<void> {
  const { [resource]: owner, ...others } = state.current.owners ?? {};
  if (owner?.stackId !== stackId) return;
  if (owner.physicalResourceId !== undefined && owner.physicalResourceId !== physicalResourceId) {
    return;
  }
  await state.record({ owners: Object.keys(others).length > 0 ? others : undefined });
}
