import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { RIDE_BOOKED } from '../lambda/ride-hailer/metric-names';
import { createStageStacks, DEFAULT_STAGE, projectFiles, readStage } from '../lib';

/** The CDK's own template validator is off, except in CI. */
const VALIDATOR = '@aws-cdk/core:validateAgainstDefaultRules';

/** The CLI runs this file in the directory with cdk.json. */
const root = process.cwd();

try {
  const app = new App({ autoSynth: false });
  if (String(app.node.tryGetContext(VALIDATOR)) !== 'true') process.env.CDK_VALIDATION = 'false';
  const stage = readStage(
    String(app.node.tryGetContext('stage') ?? DEFAULT_STAGE),
    join(root, 'stages'),
  );
  createStageStacks(app, stage, projectFiles(root), {
    funnelEnd: [RIDE_BOOKED],
  });
  app.synth();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
