import { type LambdaClient } from '@aws-sdk/client-lambda';
import { confirm, isCancel, select } from '@clack/prompts';
import { serviceName } from '../lib/stage/names';
import { stageId } from '../lib/stage/stage';
import { withLambda } from './aws-access';
import { readOptions, requiredStage, runCommand } from './command';
import { ToolError } from './errors';
import { findLiveAlias, formerVersions, type LiveAlias, moveAlias } from './rollback/alias';
import { rollbackReport, versionLine } from './rollback/report';

const USAGE = `Usage: npx voice-forward rollback --stage NAME [--version N --yes]

Returns to a former version of the function, by moving the alias that Alexa calls, within seconds
and without a deploy. In a terminal it asks for the version and for a confirmation, unless --version
and --yes are given; without a terminal both are required. It changes neither the publication on
Alexa nor the ledger.

Options:
  --stage NAME   the stage
  --version N    the version to move to
  --yes          move without asking for confirmation
  -h, --help     show this

Exit codes: 0 done, 1 failed, 2 wrong usage.`;

const OPTIONS = {
  stage: { type: 'string' },
  version: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args, OPTIONS, USAGE);
  const stage = requiredStage(options.stage, USAGE);
  await withLambda(stage, async (client) => {
    const alias = await findLiveAlias(client, serviceName(stageId(stage)));
    const version = options.version ?? (await askForVersion(client, alias));
    if (options.yes !== true) await askToMove(alias, version);
    await moveAlias(client, alias, version);
    console.log(rollbackReport(alias, version, stageId(stage)));
  });
}

async function askForVersion(client: LambdaClient, alias: LiveAlias): Promise<string> {
  const versions = await formerVersions(client, alias);
  const [first] = versions;
  if (first === undefined) {
    throw new ToolError(
      'noFormerVersion',
      `Version ${alias.version} is the only one of ${alias.functionName}: deploy a former commit instead.`,
    );
  }
  requireTerminal('--version', versions.map(versionLine).join('\n'));
  const answer = await select({
    message: `Alexa calls version ${alias.version}. Move to:`,
    options: versions.map((one) => ({ value: one.version, label: versionLine(one) })),
    initialValue: first.version,
  });
  if (isCancel(answer)) throw nothingMoved();
  return answer;
}

async function askToMove(alias: LiveAlias, version: string): Promise<void> {
  requireTerminal('--yes');
  const answer = await confirm({
    message: `Move all requests from version ${alias.version} to version ${version}?`,
    initialValue: false,
  });
  if (answer !== true) throw nothingMoved();
}

const nothingMoved = () =>
  new ToolError('interrupted', 'Nothing was moved, because you stopped the command.');

function requireTerminal(option: string, choices = ''): void {
  if (process.stdin.isTTY) return;
  const problem = `${option} is missing: without a terminal it can't be asked for.`;
  throw new ToolError('usage', `${problem}\n${choices}`.trim());
}

void runCommand('rollback', USAGE, main);
