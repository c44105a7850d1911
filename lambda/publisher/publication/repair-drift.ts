import { detectDrift } from '../drift-check/detect-drift';
import { messageOf } from '../errors';
import { type LockedRun, withShorterDeadline } from '../run';
import { readLwaClientSecret } from '../secrets';
import { type DesiredState } from './desired-state';
import { publish } from './publish';

/** Alexa being down must not delay a deploy that needs nothing from it. */
const COMPARISON_LIMIT_MS = 60_000;

/**
 * Overwrites manual changes on Alexa and publishes a rotated secret, for a stack whose desired state is
 * published already. Failures are logged and left to the hourly drift check.
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
  const { aws, redactor, settings, state } = run;
  const { version } = await readLwaClientSecret(aws.secrets, redactor, settings);
  const isRotated = state.current.secretVersions?.development !== version;
  const comparing = { ...run, ...withShorterDeadline(run, COMPARISON_LIMIT_MS) };
  const drift = await detectDrift(comparing, desired.skillId, desired.accountLinking);
  return [...drift, ...(isRotated ? ['client secret'] : [])];
}
