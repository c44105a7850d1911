import { awsClients } from '../lambda/publisher/aws-clients';
import { Deadline } from '../lambda/publisher/deadline';
import { lwaClientSecretName, smapiSecretName } from '../lambda/publisher/names';
import { Redactor } from '../lambda/publisher/redact';
import { readSmapiSecret } from '../lambda/publisher/secrets';
import { smapiClient } from '../lambda/publisher/smapi/client';
import { realTime } from '../lambda/publisher/time';
import { type Stage, stageId } from '../lib/stage/stage';
import { readAccountLinking } from '../skill-source/account-linking';
import { noAwsAccess } from './aws-access';
import { readOptions, requiredStage, runCommand } from './command';
import { ToolError } from './errors';
import { projectFile } from '../skill-source/project-file';
import { localPackage } from './publication/local-package';
import { printPublication } from './publication/print';
import { previewDeploy } from './publication/preview';
import { printPreview } from './publication/print-preview';
import { readPublication } from './publication/read-publication';

const USAGE = `Usage: npx voice-forward publication --stage NAME [--dry-run] [--json]

Shows what is published on Alexa for a stage: the version of the client secret in each of Alexa's
stages, manual changes, and how skill-package/ and the certified skill differ from the development
stage. With --dry-run, shows what a deploy would overwrite there instead, also on a skill that the
stage is to adopt. It changes nothing.

Options:
  --stage NAME  the stage
  --dry-run     shows what a deploy would write
  --json        prints JSON
  -h, --help    show this

Exit codes: 0 done, 1 failed, 2 wrong usage.`;

const OPTIONS = {
  stage: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const TIME_LIMIT_MS = 3 * 60_000;

/** `npx voice-forward publication`. */
async function main(): Promise<void> {
  const {
    stage: name,
    'dry-run': dryRun,
    json,
    help,
  } = readOptions(process.argv.slice(2), OPTIONS, USAGE);
  if (help) return console.log(USAGE);
  const redactor = new Redactor();
  const stage = requiredStage(name, USAGE);
  const sources = sourcesOf(stage, redactor);
  const show = <T>(view: T, lines: (view: T) => string[]) => {
    const shown = redactor.data(view);
    console.log(json ? JSON.stringify(shown, null, 2) : lines(shown).join('\n'));
  };
  try {
    if (dryRun) show(await previewDeploy({ ...sources, ...desired(stage) }), printPreview);
    else show(await readPublication(sources), printPublication);
  } catch (error) {
    const problem = noAwsAccess(error, `stages/${stage.name}.json`);
    throw problem === undefined ? error : new ToolError('awsAccess', problem, { cause: error });
  }
}

const desired = ({ skillId, lwaClientId }: Stage) => ({
  skillId,
  accountLinking: {
    ...readAccountLinking(projectFile('account-linking.json')),
    clientId: lwaClientId,
  },
});

function sourcesOf(stage: Stage, redactor: Redactor) {
  const aws = awsClients(stage.region);
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
    secret: async () => (await readSmapiSecret({ aws, redactor, settings })).value,
  });
  const local = localPackage(projectFile('skill-package'));
  return { id, vendorId: stage.vendorId, aws, smapi, local };
}

void runCommand('publication', main);
