import { type ResourceEvent } from '../custom-resource/event';
import { PublisherError } from '../errors';
import { type LockedRun } from '../run';
import { type StageResource } from './publication-state';

/**
 * A stack that could not create the resource does not stay its owner.
 *
 * @param work reconciles the resource and returns its physical id
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
    await run.state.trySave({ owners: { ...run.state.current.owners, [resource]: owner } });
    return physicalResourceId;
  } catch (error) {
    if (RequestType === 'Create') await releaseStage(run, resource, StackId);
    throw error;
  }
}

/** @throws PublisherError `stage-owned` if another stack has the resource: both would publish to one skill */
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
  await state.save({ owners: { ...owners, [resource]: { ...owner, stackId } } });
}

/**
 * Does nothing for a stack that does not own the resource, and for the former physical id of a replaced
 * resource.
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
  await state.trySave({ owners: Object.keys(others).length > 0 ? others : undefined });
}
