import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  GetPolicyCommand,
  LambdaClient,
  ListFunctionsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { doctorAws } from '../../../tools/doctor/live/aws-clients';

const lambda = mockClient(LambdaClient);
const cloudWatch = mockClient(CloudWatchClient);
const ARN = 'arn:aws:lambda:eu-west-1:111122223333:function:skill';
const SKILL_ID = 'amzn1.ask.skill.0';

beforeEach(() => {
  lambda.reset();
  cloudWatch.reset();
});

afterAll(() => {
  for (const mock of [lambda, cloudWatch]) mock.restore();
});

const configurationOf = (name: string, POWERTOOLS_SERVICE_NAME: string) => ({
  FunctionArn: ARN.replace('skill', name),
  Environment: { Variables: { POWERTOOLS_SERVICE_NAME, LWA_CLIENT_ID: name } },
  LoggingConfig: { LogGroup: `log-of-${name}` },
});

describe('the deployed function', () => {
  it('is found by its service name on any page of the list', async () => {
    lambda
      .on(ListFunctionsCommand, { Marker: undefined })
      .resolves({
        Functions: [configurationOf('other', 'ride-hailer-dev'), {}],
        NextMarker: 'more',
      })
      .on(ListFunctionsCommand, { Marker: 'more' })
      .resolves({ Functions: [configurationOf('skill', 'ride-hailer-team')] });
    const { findFunction } = doctorAws('eu-west-1');
    expect(await findFunction('ride-hailer-team')).toMatchObject({
      aliasArn: `${ARN}:live`,
      logGroup: 'log-of-skill',
      environment: { LWA_CLIENT_ID: 'skill' },
    });
    expect(await findFunction('ride-hailer-none')).toBeUndefined();
  });

  it('has the Allow statements of its resource policy', async () => {
    const allow = (Principal: unknown, Condition?: unknown) => ({
      Effect: 'Allow',
      Principal,
      Action: 'lambda:InvokeFunction',
      Condition,
    });
    const Statement = [
      allow(
        { Service: 'alexa-appkit.amazon.com' },
        { StringEquals: { 'lambda:EventSourceToken': SKILL_ID } },
      ),
      allow('*'),
      { ...allow('*'), Effect: 'Deny' },
    ];
    lambda
      .on(GetPolicyCommand, { FunctionName: ARN, Qualifier: 'live' })
      .resolves({ Policy: JSON.stringify({ Statement }) });
    expect(await doctorAws().allowStatements(`${ARN}:live`)).toEqual([
      { principal: 'alexa-appkit.amazon.com', eventSourceToken: SKILL_ID },
      { principal: '*', eventSourceToken: undefined },
    ]);
  });

  it('has no statements when AWS finds no resource policy, and any other error of AWS is passed on', async () => {
    const noPolicy = new ResourceNotFoundException({ message: 'none', $metadata: {} });
    lambda.on(GetPolicyCommand).rejects(noPolicy);
    expect(await doctorAws().allowStatements(`${ARN}:live`)).toEqual([]);
    lambda.on(GetPolicyCommand).rejects(new Error('AccessDenied'));
    await expect(doctorAws().allowStatements(`${ARN}:live`)).rejects.toThrow('AccessDenied');
  });
});

it('doctorAws sums metrics over the last days, and counts missing data as 0', async () => {
  cloudWatch.on(GetMetricDataCommand).resolves({
    MetricDataResults: [{ Id: 'm0', Values: [3, 4] }],
  });
  const { metricSums } = doctorAws('eu-west-1');
  expect(await metricSums(['OutcomeLinked', 'OutcomeFailed'], 'ride-hailer-team', 7)).toEqual({
    OutcomeLinked: 7,
    OutcomeFailed: 0,
  });
  const [call] = cloudWatch.commandCalls(GetMetricDataCommand);
  const { StartTime, EndTime } = call!.args[0].input;
  expect(Number(EndTime) - Number(StartTime)).toBe(7 * 24 * 3600 * 1000);
  expect(call?.args[0].input.MetricDataQueries?.[0]?.MetricStat?.Metric).toEqual({
    Namespace: 'VoiceForwardLinking',
    MetricName: 'OutcomeLinked',
    Dimensions: [{ Name: 'service', Value: 'ride-hailer-team' }],
  });
});
