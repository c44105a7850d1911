import { hasCode, messageOf } from '../errors';
import { PublisherMetric } from '../names';
import { type LockedRun, type Run } from '../run';
import { readLwaClientSecret, readSmapiSecret, type StoredSecret } from '../secrets';
import { withStageLock } from '../state/stage-lock';
import { detectDrift } from './detect-drift';
import { publishSecret } from './publish-secret';

export interface DriftCheckResult {
  /** Stages on Alexa that received a rotated secret. */
  readonly secretWritten: readonly string[];
  /** Names of the parts that differ from the published state. */
  readonly drift: readonly string[];
  readonly failures: readonly string[];
  /** Why the check was skipped. */
  readonly skipped?: string;
}

/** Publishes a rotated secret to Alexa and reports manual changes there. Never rejects. */
export async function checkDrift(run: Run): Promise<DriftCheckResult> {
  const { redactor } = run;
  const result = redactor.redactJson(
    await withStageLock(run, { wait: false }, check).catch(resultOfError),
  );
  logResult(run, result);
  return result;
}

function logResult({ reporter }: Run, result: DriftCheckResult): void {
  const { secretWritten, drift, failures, skipped } = result;
  if (failures.length > 0) {
    reporter.log('error', 'publisher.drift-check-failed', { reasons: failures });
  }
  if (drift.length > 0) reporter.log('warn', 'publisher.drifted', { parts: drift });
  reporter.log('info', 'publisher.drift-checked', {
    stages: secretWritten,
    drift: drift.length,
    skipped,
  });
  if (skipped !== undefined) return;
  reporter.addMetric(PublisherMetric.PublicationFailed, failures.length > 0 ? 1 : 0);
  // After a failure, an empty `drift` proves nothing.
  if (drift.length > 0 || failures.length === 0) {
    reporter.addMetric(PublisherMetric.PublicationDrifted, drift.length > 0 ? 1 : 0);
  }
}

const NOTHING = { secretWritten: [], drift: [], failures: [] };

function resultOfError(error: unknown): DriftCheckResult {
  if (hasCode(error, 'stage-locked')) return { ...NOTHING, skipped: error.message };
  return { ...NOTHING, failures: messageOf(error).split('\n') };
}

async function check(run: LockedRun): Promise<DriftCheckResult> {
  const { skillId, accountLinking, publishedAt } = run.state.current;
  if (skillId === undefined || accountLinking === undefined || publishedAt === undefined) {
    return { ...NOTHING, skipped: "No publication to the stage's skill has succeeded yet." };
  }
  const lwaClient = await readLwaClientSecret(run);
  addSecretAge(run, [lwaClient, await readSmapiSecret(run)]);
  const { written, stagesWithOtherClient, failures } = await publishSecret(
    run,
    skillId,
    accountLinking,
    lwaClient,
  );
  // `detectDrift` compares the development stage.
  const otherStageDrift = stagesWithOtherClient
    .filter((stage) => stage !== 'development')
    .map((stage) => `account linking of the ${stage} stage: clientId`);
  const drift = await detectDrift(run, skillId, accountLinking);
  return { secretWritten: written, drift: [...drift, ...otherStageDrift], failures };
}

const DAY_MS = 24 * 60 * 60_000;

function addSecretAge(
  { reporter, time }: LockedRun,
  secrets: readonly Pick<StoredSecret<unknown>, 'createdAt'>[],
): void {
  const created = secrets.flatMap(({ createdAt }) => createdAt ?? []);
  if (created.length > 0) {
    const age = Math.max(0, time.now() - Math.min(...created));
    reporter.addMetric(PublisherMetric.SecretAgeDays, Math.floor(age / DAY_MS));
  }
}
