import { parseArgs } from 'node:util';
import { readStage, type Stage, StageError, stageId } from '../lib/stage/stage';
import { awsClients } from '../lambda/publisher/aws-clients';
import { PublisherError } from '../lambda/publisher/errors';
import { lwaClientSecretName, smapiSecretName } from '../lambda/publisher/names';
import { Deadline } from '../lambda/publisher/deadline';
import { realTime } from '../lambda/publisher/time';
import { Redactor } from '../lambda/publisher/redact';
import { readSmapiSecret } from '../lambda/publisher/secrets';
import { smapiClient } from '../lambda/publisher/smapi/client';
import { noAwsAccess } from './aws-access';
import { fromRoot } from './paths';
import { localPackage } from './publication/local-package';
import { lookAtPublication } from './publication/look';
import { printed } from './publication/print';

const USAGE = `npm run publication -- --stage NAME [--json]

Shows what is published on Alexa for a stage, which version of the client secret each of Alexa's
stages has, what was changed there since, and how the certified skill differs. Writes nothing.`;

/** AWS could not be asked: one sentence, with the way out. */
class NoAccessError extends Error {}

const TIME_LIMIT_MS = 3 * 60_000;

/** `npm run publication`. */
async function main(): Promise<void> {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const { values } = parseArgs({
    options: {
      stage: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help || values.stage === undefined) {
    console.error(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const view = await lookAt(readStage(values.stage, fromRoot('stages')));
  console.log(values.json ? JSON.stringify(view, null, 2) : printed(view).join('\n'));
}

async function lookAt(stage: Stage) {
  const aws = awsClients(stage.region);
  const redactor = new Redactor();
  const id = stageId(stage);
  const settings = {
    ...id,
    lwaClientSecretName: lwaClientSecretName(id),
    smapiSecretName: smapiSecretName(id),
  };
  const smapi = smapiClient({
    smapiApi: stage.smapiApi,
    lwaApi: stage.lwaApi,
    clientId: stage.smapiClientId,
    stage: stage.name,
    deadline: new Deadline(realTime, Date.now() + TIME_LIMIT_MS),
    redactor,
    secret: async () => (await readSmapiSecret(aws.secrets, redactor, settings)).value,
  });
  const local = localPackage(fromRoot('skill-package'));
  const looking = { id, vendorId: stage.vendorId, aws, smapi, local };
  return lookAtPublication(looking).catch((error: unknown) => {
    const unasked = noAwsAccess(error, `stages/${stage.name}.json`);
    throw unasked === undefined ? error : new NoAccessError(unasked, { cause: error });
  });
}

main().catch((error: unknown) => {
  const known = [StageError, PublisherError, NoAccessError].some((kind) => error instanceof kind);
  const usage = error instanceof TypeError && 'code' in error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  console.error(known || usage ? message : `The publication can't be shown: ${name}, ${message}`);
  if (usage) console.error(`\n${USAGE}`);
  process.exitCode = usage ? 2 : 1;
});
