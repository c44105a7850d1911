import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { converse, SmokeTestError } from '../lambda/smoke-test/converse';
import { invokeFunction } from '../lambda/smoke-test/invoke';
import { smokeTestLocale } from '../lib/release/smoke-test-locale';
import { serviceName } from '../lib/stage/names';
import { readStage, type Stage, stageId } from '../lib/stage/stage';
import { modelLocales } from '../skill-source/models';
import { projectFile } from '../skill-source/project-file';
import { noAwsAccess } from './aws-access';
import { readOptions, runCommand } from './command';
import { ToolError } from './errors';
import { findLiveAlias } from './rollback/alias';

const USAGE = `Usage: npx voice-forward smoke-test --stage NAME

Talks to the deployed skill as an unlinked customer, and checks the answers: a launch, "link my
account", a declined link, and the request that needs the account, if the stage's setting
smokeTest.accountRequest names one. It changes neither the ledger nor the metrics.

Options:
  --stage NAME   the stage
  -h, --help     show this

Exit codes: 0 the skill answers as expected, 1 it does not, 2 wrong usage.`;

const OPTIONS = { stage: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/** `npx voice-forward smoke-test`. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), OPTIONS, USAGE);
  if (options.help) return console.log(USAGE);
  if (options.stage === undefined) {
    throw new ToolError('usage', `--stage is missing.\n\n${USAGE}`);
  }
  const stage = readStage(options.stage, projectFile('stages'));
  const client = new LambdaClient(stage.region === undefined ? {} : { region: stage.region });
  try {
    console.log(await talk(client, stage));
  } catch (error) {
    throw toToolError(error, stage.name);
  } finally {
    client.destroy();
  }
}

/** Resolves with what to print. Rejects if an answer is wrong. */
async function talk(client: LambdaClient, stage: Stage): Promise<string> {
  const locale = smokeTestLocale(stage.linkingLocales, modelLocales(projectFile('skill-package')));
  if (locale === undefined) return 'No locale of this stage links by voice: nothing to test.';
  const { functionName, version } = await findLiveAlias(client, serviceName(stageId(stage)));
  const { FunctionArn = functionName, Environment } = await client.send(
    new GetFunctionConfigurationCommand({ FunctionName: functionName, Qualifier: 'live' }),
  );
  const skillId = Environment?.Variables?.['SKILL_ID'] ?? '';
  await converse(invokeFunction(client, FunctionArn), { skillId, locale, ...stage.smokeTest });
  return `Version ${version} of ${functionName} answers as expected.`;
}

function toToolError(error: unknown, stage: string): unknown {
  if (error instanceof SmokeTestError) {
    return new ToolError(
      'smokeTestFailed',
      `${error.message} To go back: npx voice-forward rollback --stage ${stage}`,
      { cause: error },
    );
  }
  const message = noAwsAccess(error, `stages/${stage}.json`);
  return message === undefined ? error : new ToolError('awsAccess', message, { cause: error });
}

void runCommand('smoke-test', main);
