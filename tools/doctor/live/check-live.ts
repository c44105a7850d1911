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
import { serviceName } from '../../../lib/stage/names';
import { type Stage, stageId } from '../../../lib/stage/stage';
import { type Check } from '../check';
import { manifestChecks, ON_ALEXA } from '../local/manifest';
import { type Project } from '../project';
import { type DoctorAws, awsCall } from './aws';
import { alertChecks } from './alerts';
import { functionChecks } from './function';
import { invocationChecks } from './invocations';
import { ledgerChecks } from './ledger';
import { linkingChecks } from './account-linking';
import { packageChecks } from './package';
import { DAYS, OUTCOME_METRICS, outcomeChecks } from './outcomes';
import { publicationChecks, publishedCheck } from './publication';
import { assertWellFormed, readSecrets, type StageSecrets } from './secrets';
import { readStacks, stacksCheck } from './stacks';

export interface LiveOptions {
  readonly project: Project;
  readonly stage: Stage;
  readonly aws: DoctorAws;
  readonly time: Time;
  /** Time limit for all calls of SMAPI and LWA together. @default 60,000 */
  readonly timeoutMs?: number;
  readonly redactor: Redactor;
  /** Receives each check as soon as it is made, because a later one may throw. */
  readonly report: (checks: readonly Check[]) => void;
}

/** Rejects when AWS, SMAPI or LWA cannot be read, or a secret is malformed. */
export async function checkLive(options: LiveOptions): Promise<void> {
  const { aws, redactor, stage, report } = options;
  const secrets = await readSecrets(aws, stageId(stage), redactor, report);
  await checkStage(options, secrets);
  assertWellFormed(secrets.lwaClient);
}

async function checkStage(options: LiveOptions, secrets: StageSecrets): Promise<void> {
  const { project, stage, aws, report } = options;
  const service = serviceName(stageId(stage));
  const sums = aws.metricSums(OUTCOME_METRICS, service, DAYS);
  report(outcomeChecks(await awsCall('read the metrics', sums)));
  const stacks = await readStacks(aws, stage);
  report([
    stacksCheck(stage, stacks),
    ...(await ledgerChecks(aws, stage, stacks.skill?.outputs['LedgerTable'])),
    ...(await invocationChecks(aws, stacks)),
    ...(await alertChecks(aws, stage, stacks)),
  ]);
  const deployed = await awsCall('list the functions', aws.findFunction(service));
  const policy =
    deployed === undefined
      ? []
      : await awsCall("read the function's policy", aws.allowStatements(deployed.aliasArn));
  const state = await readState(options);

  if ('problem' in secrets.smapi) throw secrets.smapi.problem;
  const skillId = stage.skillId ?? state.skillId;
  const alexa =
    skillId === undefined
      ? undefined
      : await readFromAlexa(options, skillId, secrets.smapi.value.value);
  report([publishedCheck(skillId, alexa, stage.vendorId)]);
  if (alexa === undefined) return;
  report([
    ...manifestChecks(alexa.stages.development?.manifest, ON_ALEXA),
    ...functionChecks({ stage, serviceName: service, deployed, policy }, alexa),
    ...packageChecks(project, alexa),
    ...linkingChecks({ project, stage, alexa, deployed }),
    ...publicationChecks(state, secrets.lwaClient, alexa),
  ]);
}

async function readState({ aws, stage }: LiveOptions): Promise<PublicationState> {
  const name = publicationParameterName(stageId(stage));
  const stored = await awsCall(`read the parameter ${name}`, aws.parameters.read(name));
  return stored === undefined ? {} : parsePublicationState(stored, name);
}

function readFromAlexa(
  { project, stage, time, timeoutMs = 60_000, redactor }: LiveOptions,
  skillId: string,
  secret: { readonly clientSecret: string; readonly refreshToken: string },
): Promise<SkillSnapshot | undefined> {
  const smapi = smapiClient({
    smapiApi: stage.smapiApi,
    lwaApi: stage.lwaApi,
    clientId: stage.smapiClientId,
    stage: stage.name,
    // A `Deadline` leaves its last `RESERVED_MS` unused.
    deadline: new Deadline(time, time.now() + timeoutMs + RESERVED_MS),
    redactor,
    readSecret: async () => secret,
  });
  return readSkill(smapi, stage.vendorId, skillId, Object.keys(project.models));
}
