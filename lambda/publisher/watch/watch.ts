import { AnotherRunError, messageOf } from '../errors';
import { holding } from '../holding';
import { PublisherMetric } from '../names';
import { type HoldingRun, type Run } from '../run';
import { readLwaClientSecret, readSmapiSecret } from '../secrets';
import { driftOf } from './drift';
import { publishSecret } from './publish-secret';

/** What a scheduled look came to. */
export interface Look {
  /** Stages on Alexa that were given a new secret. */
  readonly secretWritten: readonly string[];
  /** What differs from what was published, one a line. */
  readonly drift: readonly string[];
  /** What could not be done, one a line. */
  readonly failed: readonly string[];
  /** Why there was nothing to look at. */
  readonly idle?: string;
}

/** The scheduled look: a changed secret reaches Alexa, what was changed on Alexa is reported. */
export async function watch(run: Run): Promise<Look> {
  const { report, redactor } = run;
  const look = redactor.data(await holding(run, false, lookAt).catch(notLooked));
  if (look.failed.length > 0) {
    report.note('error', 'publisher.look-failed', { reasons: look.failed });
  }
  if (look.drift.length > 0) report.note('warn', 'publisher.drifted', { parts: look.drift });
  const { idle, secretWritten } = look;
  report.note('info', 'publisher.looked', {
    stages: secretWritten,
    drift: look.drift.length,
    idle,
  });
  if (idle === undefined) {
    report.metric(PublisherMetric.PublicationFailed, look.failed.length > 0 ? 1 : 0);
    // Where the look failed, nobody knows that there is none.
    if (look.drift.length > 0 || look.failed.length === 0) {
      report.metric(PublisherMetric.PublicationDrifted, look.drift.length > 0 ? 1 : 0);
    }
  }
  return look;
}

const nothing = { secretWritten: [], drift: [], failed: [] };

function notLooked(error: unknown): Look {
  if (error instanceof AnotherRunError) return { ...nothing, idle: error.message };
  return { ...nothing, failed: messageOf(error).split('\n') };
}

async function lookAt(run: HoldingRun): Promise<Look> {
  const { skillId, accountLinking, publishedAt } = run.record.current;
  if (skillId === undefined || accountLinking === undefined || publishedAt === undefined) {
    return { ...nothing, idle: 'Nothing is published yet.' };
  }
  const secret = await readSecrets(run);
  const { written, foreign, failed } = await publishSecret(run, skillId, accountLinking, secret);
  const others = foreign
    .filter((stage) => stage !== 'development')
    .map((stage) => `account linking of the ${stage} stage: clientId`);
  const drift = [...(await driftOf(run, skillId, accountLinking)), ...others];
  return { secretWritten: written, drift, failed };
}

const DAY_MS = 24 * 60 * 60_000;

/** Both are read, as the age of the older one is what an operator should know. */
async function readSecrets(run: HoldingRun) {
  const { aws, redactor, settings, report, time } = run;
  const secret = await readLwaClientSecret(aws.secrets, redactor, settings);
  const developers = await readSmapiSecret(aws.secrets, redactor, settings);
  const born = [secret.createdAt, developers.createdAt].filter((at) => at !== undefined);
  if (born.length > 0) {
    const age = Math.max(0, time.now() - Math.min(...born));
    report.metric(PublisherMetric.SecretAgeDays, Math.floor(age / DAY_MS));
  }
  return secret;
}
