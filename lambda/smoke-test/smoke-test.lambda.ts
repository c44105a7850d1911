import * as smokeTest from './smoke-test';

const aws = smokeTest.smokeTestAws();

export const beforeTraffic = (event: Parameters<typeof smokeTest.beforeTraffic>[0]) =>
  smokeTest.beforeTraffic(event, aws, process.env);

export const canary = () => smokeTest.canary(aws, process.env);
