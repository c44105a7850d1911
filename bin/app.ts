import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { RIDE_BOOKED } from '../lambda/ride-hailer/metric-names';
import { createStageStacks, DEFAULT_STAGE, projectFiles, readStage } from '../lib';

/** `-c @aws-cdk/core:validateAgainstDefaultRules=true` runs the CDK's own template validator, as CI does. */
const VALIDATOR = '@aws-cdk/core:validateAgainstDefaultRules';

/** The CLI runs this file in the directory with cdk.json. */
const root = process.cwd();

/** Context of the command line is text; that of cdk.json has any type. */
const fromContext = (app: App, key: string): string | undefined => {
  const found: unknown = app.node.tryGetContext(key);
  return typeof found === 'string' || typeof found === 'boolean' ? String(found) : undefined;
};

/** `-c release=allAtOnce`: an emergency deploy that skips the gradual release. */
function isAllAtOnce(release: string | undefined): boolean {
  if (release === undefined || release === 'allAtOnce') return release === 'allAtOnce';
  throw new Error(
    `Context release is ${JSON.stringify(release)}: it must be allAtOnce, or be left out.`,
  );
}

try {
  const app = new App({ autoSynth: false });
  if (fromContext(app, VALIDATOR) !== 'true') process.env.CDK_VALIDATION = 'false';
  const stage = readStage(fromContext(app, 'stage') ?? DEFAULT_STAGE, join(root, 'stages'));
  const publishAgain = fromContext(app, 'publishAgain');
  createStageStacks(app, stage, projectFiles(root), {
    funnelEnd: [RIDE_BOOKED],
    allAtOnce: isAllAtOnce(fromContext(app, 'release')),
    ...(publishAgain !== undefined && { publishAgain }),
  });
  app.synth();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
