import { type ResourceEvent, type ResourceResult } from '../custom-resource/event';
import { messageOf } from '../errors';
import { type Run } from '../run';
import { asOwner, releaseStage } from '../state/ownership';
import { withStageLock } from '../state/stage-lock';
import { isPublished, readDesiredState } from './desired-state';
import { publish } from './publish';
import { repairDrift } from './repair-drift';

export async function reconcilePublication(
  run: Run,
  event: ResourceEvent,
): Promise<ResourceResult> {
  if (event.RequestType === 'Delete') return deletePublication(run, event);
  const desired = await readDesiredState(run, event);
  const physicalResourceId = await withStageLock(run, { wait: true }, (locked) =>
    asOwner(locked, 'publication', event, async () => {
      // `repairDrift` never throws: without changes, an update or rollback succeeds even if Alexa fails.
      const isAlreadyPublished = isPublished(desired, locked.state.current);
      await (isAlreadyPublished ? repairDrift(locked, desired) : publish(locked, desired));
      return `publication-of-${desired.skillId}`;
    }),
  );
  return { physicalResourceId };
}

/** Leaves the published content on Alexa: the identity resource keeps or deletes the skill. */
async function deletePublication(run: Run, event: ResourceEvent): Promise<ResourceResult> {
  const { PhysicalResourceId: physicalResourceId = '', StackId } = event;
  try {
    await withStageLock(run, { wait: true }, (locked) =>
      releaseStage(locked, 'publication', StackId, physicalResourceId),
    );
  } catch (error) {
    run.reporter.log('warn', 'publisher.owner-not-released', { reason: messageOf(error) });
  }
  return { physicalResourceId };
}
