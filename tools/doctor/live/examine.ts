import { publicationParameterName } from '../../../lambda/publisher/names';
import { Deadline, RESERVED_MS } from '../../../lambda/publisher/deadline';
import { type Time } from '../../../lambda/publisher/time';
import { readSkill, type SkillSnapshot } from '../../../lambda/publisher/publication/snapshot';
import { smapiClient } from '../../../lambda/publisher/smapi/client';
import {
  parsePublicationState,
  type PublicationState,
} from '../../../lambda/publisher/state/publication-state';
import { type Redactor } from '../../../lambda/publisher/redact';
import { type Stage, stageId } from '../../../lib/stage/stage';
import { type Check } from '../check';
import { manifestChecks, ON_ALEXA } from '../local/manifest';
import { type Project } from '../project';
import { type DoctorAws, ofAws } from './aws';
import { functionChecks } from './function';
import { linkingChecks } from './linking-equal';
import { packageChecks } from './manifest-equal';
import { DAYS, OUTCOME_METRICS, outcomeChecks } from './outcomes';
import { publicationChecks, publishedCheck } from './published';
import { mustHaveShape, readSecrets, type StageSecrets } from './secrets';

export interface LiveOptions {
  readonly project: Project;
  readonly stage: Stage;
  readonly aws: DoctorAws;
  readonly time: Time;
  /** How long Alexa and Login with Amazon are waited for, all calls together. @default 60,000 */
  readonly patienceMs?: number;
  readonly redactor: Redactor;
  /** Takes each check as soon as it is made: what comes after may not be seen. */
  readonly take: (checks: readonly Check[]) => void;
}

/** What the account and Alexa have. Rejects with whatever kept it from looking on. */
export async function examineLive(options: LiveOptions): Promise<void> {
  const { aws, redactor, stage, take } = options;
  const secrets = await readSecrets(aws, stageId(stage), redactor, take);
  await examineStage(options, secrets);
  mustHaveShape(secrets.lwaClient);
}

async function examineStage(options: LiveOptions, secrets: StageSecrets): Promise<void> {
  const { project, stage, aws, take } = options;
  const serviceName = `ride-hailer-${stage.name}`;
  const sums = aws.metrics.sums(OUTCOME_METRICS, serviceName, DAYS);
  take(outcomeChecks(await ofAws('read the metrics', sums)));
  const deployed = await ofAws('list the functions', aws.functions.find(serviceName));
  const policy =
    deployed === undefined
      ? []
      : await ofAws("read the function's policy", aws.functions.policy(deployed.aliasArn));
  const record = await readRecord(options);

  if ('problem' in secrets.smapi) throw secrets.smapi.problem;
  const skillId = stage.skillId ?? record.skillId;
  const alexa =
    skillId === undefined ? undefined : await look(options, skillId, secrets.smapi.value.value);
  take([publishedCheck(skillId, alexa, stage.vendorId)]);
  if (alexa === undefined) return;
  take([
    ...manifestChecks(alexa.stages.development?.manifest, ON_ALEXA),
    ...functionChecks({ stage, serviceName, deployed, policy }, alexa),
    ...packageChecks(project, alexa),
    ...linkingChecks({ project, stage, alexa, deployed }),
    ...publicationChecks(record, secrets.lwaClient, alexa),
  ]);
}

async function readRecord({ aws, stage }: LiveOptions): Promise<PublicationState> {
  const name = publicationParameterName(stageId(stage));
  const stored = await ofAws(`read the parameter ${name}`, aws.parameters.read(name));
  return stored === undefined ? {} : parsePublicationState(stored, name);
}

function look(
  { project, stage, time, patienceMs = 60_000, redactor }: LiveOptions,
  skillId: string,
  secret: { readonly clientSecret: string; readonly refreshToken: string },
): Promise<SkillSnapshot | undefined> {
  const smapi = smapiClient({
    smapiApi: stage.smapiApi,
    lwaApi: stage.lwaApi,
    clientId: stage.smapiClientId,
    stage: stage.name,
    deadline: new Deadline(time, time.now() + patienceMs + RESERVED_MS),
    redactor,
    secret: async () => secret,
  });
  return readSkill(smapi, stage.vendorId, skillId, Object.keys(project.models));
}
