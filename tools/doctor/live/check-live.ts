import { publicationParameterName } from '../../../lambda/publisher/names';
import { LAST_WORDS_MS, Pace, type Time } from '../../../lambda/publisher/pace';
import { parseRecord, type PublicationRecord } from '../../../lambda/publisher/record/record';
import { type Redactor } from '../../../lambda/publisher/redact';
import { smapiCaller } from '../../../lambda/publisher/smapi/call';
import { DeveloperToken } from '../../../lambda/publisher/smapi/token';
import { type Stage } from '../../../lib/stage/stage';
import { type Check } from '../check';
import { manifestChecks, ON_ALEXA } from '../local/manifest';
import { type Project } from '../project';
import { type DoctorAws, awsCall } from './aws';
import { functionChecks } from './function';
import { linkingChecks } from './account-linking';
import { lookAtAlexa, type AlexaView } from './look-at-alexa';
import { packageChecks } from './package';
import { DAYS, OUTCOME_METRICS, outcomeChecks } from './outcomes';
import { publicationChecks, publishedCheck } from './publication';
import { mustHaveShape, readSecrets, type StageSecrets } from './secrets';

export interface LiveOptions {
  readonly project: Project;
  readonly stage: Stage;
  readonly aws: DoctorAws;
  readonly time: Time;
  /** How long Alexa and Login with Amazon are waited for, all calls together. @default 60,000 */
  readonly timeoutMs?: number;
  readonly redactor: Redactor;
  /** Takes each check as soon as it is made: what comes after may not be seen. */
  readonly take: (checks: readonly Check[]) => void;
}

/** What the account and Alexa have. Rejects with whatever kept it from looking on. */
export async function checkLive(options: LiveOptions): Promise<void> {
  const { aws, redactor, stage, take } = options;
  const secrets = await readSecrets(aws, stage.name, redactor, take);
  await checkStage(options, secrets);
  mustHaveShape(secrets.lwaClient);
}

async function checkStage(options: LiveOptions, secrets: StageSecrets): Promise<void> {
  const { project, stage, aws, take } = options;
  const serviceName = `ride-hailer-${stage.name}`;
  const sums = aws.metrics.sums(OUTCOME_METRICS, serviceName, DAYS);
  take(outcomeChecks(await awsCall('read the metrics', sums)));
  const deployed = await awsCall('list the functions', aws.functions.find(serviceName));
  const policy =
    deployed === undefined
      ? []
      : await awsCall("read the function's policy", aws.functions.policy(deployed.aliasArn));
  const record = await readRecord(options);

  if ('problem' in secrets.smapi) throw secrets.smapi.problem;
  const skillId = stage.skillId ?? record.skillId;
  const alexa =
    skillId === undefined ? undefined : await look(options, skillId, secrets.smapi.value.value);
  take([publishedCheck(skillId, alexa, stage.vendorId)]);
  if (alexa === undefined) return;
  take([
    ...manifestChecks(alexa.manifest, ON_ALEXA),
    ...functionChecks({ stage, serviceName, deployed, policy }, alexa),
    ...packageChecks(project, alexa),
    ...linkingChecks({ project, stage, alexa, deployed }),
    ...publicationChecks(record, secrets.lwaClient, alexa),
  ]);
}

async function readRecord({ aws, stage }: LiveOptions): Promise<PublicationRecord> {
  const name = publicationParameterName(stage.name);
  const stored = await awsCall(`read the parameter ${name}`, aws.parameters.read(name));
  return stored === undefined ? {} : parseRecord(stored.value, name);
}

function look(
  { project, stage, time, timeoutMs = 60_000, redactor }: LiveOptions,
  skillId: string,
  secret: { readonly clientSecret: string; readonly refreshToken: string },
): Promise<AlexaView | undefined> {
  const pace = new Pace(time, time.now() + timeoutMs + LAST_WORDS_MS);
  const token = new DeveloperToken({
    lwaApi: stage.lwaApi,
    clientId: stage.smapiClientId,
    stage: stage.name,
    pace,
    redactor,
    secret: async () => secret,
  });
  const call = smapiCaller({ smapiApi: stage.smapiApi, pace, token });
  return lookAtAlexa(call, stage.vendorId, skillId, Object.keys(project.models));
}
