import { App } from 'aws-cdk-lib';
import { PipelineStack } from '../lib/pipeline/pipeline-stack';

/** See docs/how-to/pipeline.md. */
const app = new App();
const context = (key: string): string => String(app.node.tryGetContext(key) ?? '');

new PipelineStack(app, 'GitHub-RideHailer', {
  repository: context('repository'),
  stages: context('stages').split(',').filter(Boolean),
  providerExists: context('providerExists') === 'true',
  diffRole: context('diffRole') !== 'false',
});
