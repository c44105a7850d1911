import { GetFunctionConfigurationCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { converse, SmokeTestError } from '../lambda/smoke-test/converse';
import { invokeFunction } from '../lambda/smoke-test/invoke';
import { smokeTestLocale } from '../lib/release/smoke-test-locale';
import { serviceName } from '../lib/stage/names';
import { type Stage, stageId } from '../lib/stage/stage';
import { modelLocales } from '../skill-source/models';
import { projectFile } from '../skill-source/project-file';
import { withLambda } from './aws-access';
import { readOptions, requiredStage, runCommand } from './command';
import { ToolError } from './errors';
import { findLiveAlias } from './rollback/alias';

const USAGE = `Usage: npx voice-forward smoke-test --stage NAME

Talks to the deployed skill as an unlinked customer, in one locale with linking by voice. It checks
the answers to a launch, to "link my account", to a declined connection, and to the request of the
setting smokeTest.accountRequest, if there is one. It changes neither the ledger nor the metrics.

Options:
  --stage NAME   the stage
  -h, --help     show this

Exit codes: 0 the skill answers as expected, or no locale links by voice; 1 it does not, or AWS
failed; 2 wrong usage.`;

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args, { stage: { type: 'string' } }, USAGE);
  const stage = requiredStage(options.stage, USAGE);
  console.log(await withLambda(stage, (client) => talk(client, stage)));
}

async function talk(client: LambdaClient, stage: Stage): Promise<string> {
  const locale = smokeTestLocale(stage.linkingLocales, modelLocales(projectFile('skill-package')));
  if (locale === undefined) return 'No locale of this stage links by voice: nothing to test.';
  const { functionName, version } = await findLiveAlias(client, serviceName(stageId(stage)));
  const { FunctionArn = functionName, Environment } = await client.send(
    new GetFunctionConfigurationCommand({ FunctionName: functionName, Qualifier: 'live' }),
  );
  const skillId = Environment?.Variables?.['SKILL_ID'] ?? '';
  await converse(invokeFunction(client, FunctionArn), {
    skillId,
    locale,
    ...stage.smokeTest,
  }).catch((error: unknown) => {
    if (!(error instanceof SmokeTestError)) throw error;
    throw new ToolError(
      'smokeTestFailed',
      `${error.message} To go back: npx voice-forward rollback --stage ${stage.name}`,
      { cause: error },
    );
  });
  return `Version ${version} of ${functionName} answers as expected.`;
}

void runCommand('smoke-test', USAGE, main);
