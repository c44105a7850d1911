import { detectDrift } from '../drift-check/detect-drift';
import { messageOf } from '../errors';
import { type LockedRun, withShorterDeadline } from '../run';
import { readLwaClientSecret } from '../secrets';
import { type DesiredState } from './desired-state';
import { publish } from './publish';

/** Limits how long the comparison delays a deploy while Alexa does not answer. */
const COMPARISON_LIMIT_MS = 60_000;

/**
 * Overwrites manual changes on Alexa and publishes a rotated secret. Only logs a failure, because the next
 * drift check reports the remaining differences.
 */
export async function repairDrift(run: LockedRun, desired: DesiredState): Promise<void> {
  try {
    const parts = await differences(run, desired);
    if (parts.length === 0) return;
    run.reporter.log('warn', 'publisher.overwrites', { parts });
    await publish(run, desired);
  } catch (error) {
    run.reporter.log('warn', 'publisher.drift-not-repaired', {
      reasons: messageOf(error).split('\n'),
    });
  }
}

async function differences(run: LockedRun, desired: DesiredState): Promise<string[]> {
  const { version } = await readLwaClientSecret(run);
  const isRotated = run.state.current.secretVersions?.development !== version;
  const comparisonRun = { ...run, ...withShorterDeadline(run, COMPARISON_LIMIT_MS) };
  const drift = await detectDrift(comparisonRun, desired.skillId, desired.accountLinking);
  return [...drift, ...(isRotated ? ['client secret'] : [])];
}
