import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { makeStacks } from '../lib/make-stacks';
import { projectFiles } from '../lib/project-files';
import { DEFAULT_STAGE, readStage } from '../lib/stage';

/** `-c @aws-cdk/core:validateAgainstDefaultRules=true` runs the CDK's template validator: two seconds, in CI. */
const VALIDATOR = '@aws-cdk/core:validateAgainstDefaultRules';

/** The CLI runs this file in the folder that holds cdk.json. */
const root = process.cwd();

try {
  const app = new App({ builtinCloudFormationValidation: validated() });
  const stage = readStage(
    String(app.node.tryGetContext('stage') ?? DEFAULT_STAGE),
    join(root, 'stages'),
  );
  makeStacks(app, stage, projectFiles(root));
  app.synth();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** Asked before there is an app to ask: the CLI hands context over in this variable. */
function validated(): boolean {
  const context = JSON.parse(process.env['CDK_CONTEXT_JSON'] ?? '{}') as Record<string, unknown>;
  return String(context[VALIDATOR]) === 'true';
}
