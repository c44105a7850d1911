import { awsClients } from '../lambda/publisher/aws-clients';
import { Deadline } from '../lambda/publisher/deadline';
import { lwaClientSecretName, smapiSecretName } from '../lambda/publisher/names';
import { Redactor } from '../lambda/publisher/redact';
import { readSmapiSecret } from '../lambda/publisher/secrets';
import { smapiClient } from '../lambda/publisher/smapi/client';
import { realTime } from '../lambda/publisher/time';
import { type Stage, stageId } from '../lib/stage/stage';
import { readAccountLinking } from '../skill-source/account-linking';
import { withAwsAccess } from './aws-access';
import { readOptions, requiredStage, runCommand } from './command';
import { projectFile } from '../skill-source/project-file';
import { publicationLines } from './publication/publication-lines';
import { previewDeploy } from './publication/preview';
import { previewLines } from './publication/preview-lines';
import { localPackage, readPublication } from './publication/read-publication';

const USAGE = `Usage: npx voice-forward publication --stage NAME [--dry-run] [--json]

Shows the published skill of stages/NAME.json: whether each of its stages on Alexa (development,
certified, live) has the current client secret, manual changes, and how skill-package/ and the
certified skill differ from the development stage. With --dry-run, shows instead what a deploy would
change in the development stage, even before the first deploy to a skill that skillId names.
The command changes nothing.

Options:
  --stage NAME  the stage
  --dry-run     shows what a deploy would change on Alexa
  --json        prints JSON
  -h, --help    show this

Exit codes: 0 done, 1 failed, 2 wrong usage.`;

const OPTIONS = {
  stage: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const TIME_LIMIT_MS = 3 * 60_000;

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args, OPTIONS, USAGE);
  const stage = requiredStage(options.stage, USAGE);
  const redactor = new Redactor();
  const sources = sourcesOf(stage, redactor);
  const show = <T>(view: T, lines: (view: T) => string[]) => {
    const shown = redactor.redactJson(view);
    console.log(options.json ? JSON.stringify(shown, null, 2) : lines(shown).join('\n'));
  };
  await withAwsAccess(stage, async () => {
    if (!options['dry-run']) return show(await readPublication(sources), publicationLines);
    show(await previewDeploy({ ...sources, ...desired(stage) }), previewLines);
  });
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
    readSecret: async () => (await readSmapiSecret({ aws, redactor, settings })).value,
  });
  const local = localPackage(projectFile('skill-package'));
  return { id, vendorId: stage.vendorId, aws, smapi, local };
}

void runCommand('publication', USAGE, main);
