import { messageOf } from '../errors';
import { type LockedRun } from '../run';
import { readLwaClientSecret, readSmapiSecret } from '../secrets';
import { NOTHING_PUBLISHED } from '../state/publication-state';
import { type DesiredState, isForced } from './desired-state';
import { importPackage } from './import-package';
import { setAccountLinking } from './set-account-linking';
import { partHashes, readPackage } from './snapshot';

export async function publish(run: LockedRun, desired: DesiredState): Promise<void> {
  const { reporter, smapi, state, time } = run;
  const { skillId } = desired;
  const lwaClientSecret = await readLwaClientSecret(run);
  // Without the developer's secret, the run fails before it writes anything.
  await readSmapiSecret(run);
  if (state.current.skillId !== skillId) await state.save({ ...NOTHING_PUBLISHED, skillId });
  const force = isForced(desired, state.current);
  const imported = await importPackage(run, desired, force);
  const isLinkingWritten = await setAccountLinking(run, desired, lwaClientSecret, force);
  await smapi.skills.enableForTesting(skillId);
  await recordSnapshot(run, desired, imported);
  await state.trySave({
    ...(desired.publishAgain !== undefined && { publishAgain: desired.publishAgain }),
    publishedAt: time.now(),
  });
  reporter.log('info', 'publisher.published', { imported, linked: isLinkingWritten });
}

/**
 * Does not reject, because publishing has succeeded without the snapshot: a failure is logged, and the former
 * snapshot is removed.
 */
async function recordSnapshot(
  { reporter, smapi, state }: LockedRun,
  { skillId, skillPackage }: DesiredState,
  imported: boolean,
): Promise<void> {
  if (!imported && state.current.snapshot !== undefined) return;
  try {
    const found = await readPackage(smapi, skillId, 'development', skillPackage.locales);
    await state.trySave({ snapshot: partHashes(found) });
  } catch (error) {
    await state.trySave({ snapshot: undefined });
    reporter.log('warn', 'publisher.no-snapshot', { reason: messageOf(error) });
  }
}
