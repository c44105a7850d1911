import { App } from 'aws-cdk-lib';
import {
  createStageStacks,
  DEFAULT_STAGE,
  projectFiles,
  readStage,
} from 'alexa-voice-forward-account-linking/constructs';

/** `cdk synth -c stage=NAME` writes the templates of the stage's two stacks: data and skill. */
const app = new App();
const stageName = (app.node.tryGetContext('stage') as string | undefined) ?? DEFAULT_STAGE;
createStageStacks(app, readStage(stageName, 'stages'), projectFiles(process.cwd()));
