import { awsClients } from '../lambda/publisher/aws-clients';
import { Deadline } from '../lambda/publisher/deadline';
import { lwaClientSecretName, smapiSecretName } from '../lambda/publisher/names';
import { Redactor } from '../lambda/publisher/redact';
import { readSmapiSecret } from '../lambda/publisher/secrets';
import { smapiClient } from '../lambda/publisher/smapi/client';
import { realTime } from '../lambda/publisher/time';
import { readStage, type Stage, stageId } from '../lib/stage/stage';
import { noAwsAccess } from './aws-access';
import { readOptions, runCommand } from './command';
import { ToolError } from './errors';
import { projectFile } from '../skill-source/project-file';
import { localPackage } from './publication/local-package';
import { printPublication } from './publication/print';
import { type PublicationView, readPublication } from './publication/read-publication';

const USAGE = `Usage: npx voice-forward publication --stage NAME [--json]

Shows what is published on Alexa for a stage: the version of the client secret in each of Alexa's
stages, manual changes, and how skill-package/ and the certified skill differ from the development
stage. It changes nothing.

Options:
  --stage NAME  the stage
  --json        prints JSON
  -h, --help    show this

Exit codes: 0 done, 1 failed, 2 wrong usage.`;

const OPTIONS = {
  stage: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const TIME_LIMIT_MS = 3 * 60_000;

/** `npx voice-forward publication`. */
async function main(): Promise<void> {
  const { stage: name, json, help } = readOptions(process.argv.slice(2), OPTIONS, USAGE);
  if (help) return console.log(USAGE);
  if (name === undefined) throw new ToolError('usage', `--stage is missing.\n\n${USAGE}`);
  const redactor = new Redactor();
  const stage = readStage(name, projectFile('stages'));
  const view = redactor.data(await read(stage, redactor));
  console.log(json ? JSON.stringify(view, null, 2) : printPublication(view).join('\n'));
}

async function read(stage: Stage, redactor: Redactor): Promise<PublicationView> {
  const aws = awsClients(stage.region);
  const id = stageId(stage);
  const secretNames = {
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
    secret: async () => (await readSmapiSecret(aws.secrets, redactor, secretNames)).value,
  });
  const local = localPackage(projectFile('skill-package'));
  try {
    return await readPublication({ id, vendorId: stage.vendorId, aws, smapi, local });
  } catch (error) {
    const problem = noAwsAccess(error, `stages/${stage.name}.json`);
    throw problem === undefined ? error : new ToolError('awsAccess', problem, { cause: error });
  }
}

void runCommand('publication', main);
