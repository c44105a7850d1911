import {
  lwaClientSecretName,
  publicationParameterName,
  smapiSecretName,
} from '../../../lambda/publisher/names';
import { Pace, type Time } from '../../../lambda/publisher/pace';
import { parseRecord, type PublicationRecord } from '../../../lambda/publisher/record/record';
import { type Redactor } from '../../../lambda/publisher/redact';
import { readLwaClientSecret, readSmapiSecret } from '../../../lambda/publisher/secrets';
import { smapiCaller } from '../../../lambda/publisher/smapi/call';
import { DeveloperToken } from '../../../lambda/publisher/smapi/token';
import { type Stage } from '../../../lib/stage';
import { type Check } from '../check';
import { AwsNotSeenError } from '../errors';
import { manifestChecks, ON_ALEXA } from '../local/manifest';
import { type Project } from '../project';
import { type DoctorAws } from './aws';
import { functionChecks } from './function';
import { linkingChecks } from './linking-equal';
import { lookAtAlexa, type AlexaView } from './look-at-alexa';
import { packageChecks } from './manifest-equal';
import { DAYS, OUTCOME_METRICS, outcomeChecks } from './outcomes';
import { publicationChecks, publishedCheck } from './published';
import { reading, secretCheck } from './secrets';

/** How long Alexa is waited for, with what the pace itself keeps back. */
const PATIENCE_MS = 80_000;

export interface LiveOptions {
  readonly project: Project;
  readonly stage: Stage;
  readonly aws: DoctorAws;
  readonly time: Time;
  readonly redactor: Redactor;
  /** Takes each check as soon as it is made: what comes after may not be seen. */
  readonly take: (checks: readonly Check[]) => void;
}

/** What the account and Alexa have. Rejects with whatever kept it from looking on. */
export async function examineLive(options: LiveOptions): Promise<void> {
  const { project, stage, aws, redactor, take } = options;
  const names = {
    stage: stage.name,
    lwaClientSecretName: lwaClientSecretName(stage.name),
    smapiSecretName: smapiSecretName(stage.name),
  };
  const lwaSecret = await ofAws(
    SECRETS,
    reading(readLwaClientSecret(aws.secrets, redactor, names)),
  );
  take([secretCheck('lwa-client-secret', names.lwaClientSecretName, stage.name, lwaSecret)]);
  const smapiSecret = await ofAws(SECRETS, reading(readSmapiSecret(aws.secrets, redactor, names)));
  take([secretCheck('smapi-secret', names.smapiSecretName, stage.name, smapiSecret)]);

  const serviceName = `ride-hailer-${stage.name}`;
  const sums = aws.metrics.sums(OUTCOME_METRICS, serviceName, DAYS);
  take(outcomeChecks(await ofAws('read the metrics', sums)));
  const deployed = await ofAws('list the functions', aws.functions.find(serviceName));
  const policy =
    deployed === undefined
      ? []
      : await ofAws("read the function's policy", aws.functions.policy(deployed.aliasArn));
  const record = await readRecord(options);

  if ('problem' in smapiSecret) throw smapiSecret.problem;
  const skillId = stage.skillId ?? record.skillId;
  const alexa =
    skillId === undefined ? undefined : await look(options, skillId, smapiSecret.value.value);
  take([publishedCheck(skillId, alexa, stage.vendorId)]);
  if (alexa === undefined) return;
  take([
    ...manifestChecks(alexa.manifest, ON_ALEXA),
    ...functionChecks({ stage, serviceName, deployed, policy }, alexa),
    ...packageChecks(project, alexa),
    ...linkingChecks({ project, stage, alexa, deployed }),
    ...publicationChecks(record, lwaSecret, alexa),
  ]);
}

const SECRETS = 'read the secrets';

/** @param what as in "read the secrets" */
const ofAws = <T>(what: string, asked: Promise<T>): Promise<T> =>
  asked.catch((cause: unknown) => {
    throw new AwsNotSeenError(what, cause);
  });

async function readRecord({ aws, stage }: LiveOptions): Promise<PublicationRecord> {
  const name = publicationParameterName(stage.name);
  const stored = await ofAws(`read the parameter ${name}`, aws.parameters.read(name));
  return stored === undefined ? {} : parseRecord(stored.value, name);
}

function look(
  { project, stage, time, redactor }: LiveOptions,
  skillId: string,
  secret: { readonly clientSecret: string; readonly refreshToken: string },
): Promise<AlexaView | undefined> {
  const pace = new Pace(time, time.now() + PATIENCE_MS);
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
