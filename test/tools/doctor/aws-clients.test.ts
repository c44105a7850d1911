import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  GetPolicyCommand,
  LambdaClient,
  ListFunctionsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-lambda';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { doctorAws } from '../../../tools/doctor/live/aws-clients';

const lambda = mockClient(LambdaClient);
const cloudWatch = mockClient(CloudWatchClient);
const secretsManager = mockClient(SecretsManagerClient);
const ssm = mockClient(SSMClient);
const ARN = 'arn:aws:lambda:eu-west-1:111122223333:function:skill';
const SKILL = 'amzn1.ask.skill.0';

beforeEach(() => {
  lambda.reset();
  cloudWatch.reset();
});

afterAll(() => {
  for (const mock of [lambda, cloudWatch, secretsManager, ssm]) mock.restore();
});

const named = (name: string, POWERTOOLS_SERVICE_NAME: string) => ({
  FunctionArn: ARN.replace('skill', name),
  Environment: { Variables: { POWERTOOLS_SERVICE_NAME, LWA_CLIENT_ID: name } },
  LoggingConfig: { LogGroup: `log-of-${name}` },
});

describe('the deployed function', () => {
  it('is found by its service name on any page of the list', async () => {
    lambda
      .on(ListFunctionsCommand, { Marker: undefined })
      .resolves({ Functions: [named('other', 'ride-hailer-dev'), {}], NextMarker: 'more' })
      .on(ListFunctionsCommand, { Marker: 'more' })
      .resolves({ Functions: [named('skill', 'ride-hailer-team')] });
    const { functions } = doctorAws('eu-west-1');
    expect(await functions.find('ride-hailer-team')).toMatchObject({
      aliasArn: `${ARN}:live`,
      logGroup: 'log-of-skill',
      environment: { LWA_CLIENT_ID: 'skill' },
    });
    expect(await functions.find('ride-hailer-none')).toBeUndefined();
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
        { StringEquals: { 'lambda:EventSourceToken': SKILL } },
      ),
      allow('*'),
      { ...allow('*'), Effect: 'Deny' },
    ];
    lambda
      .on(GetPolicyCommand, { FunctionName: ARN, Qualifier: 'live' })
      .resolves({ Policy: JSON.stringify({ Statement }) });
    expect(await doctorAws().functions.policy(`${ARN}:live`)).toEqual([
      { principal: 'alexa-appkit.amazon.com', eventSourceToken: SKILL },
      { principal: '*', eventSourceToken: undefined },
    ]);
  });

  it('has no statements when it has no resource policy', async () => {
    const none = new ResourceNotFoundException({ message: 'none', $metadata: {} });
    lambda.on(GetPolicyCommand).rejects(none);
    expect(await doctorAws().functions.policy(`${ARN}:live`)).toEqual([]);
    lambda.on(GetPolicyCommand).rejects(new Error('AccessDenied'));
    await expect(doctorAws().functions.policy(`${ARN}:live`)).rejects.toThrow('AccessDenied');
  });
});

it('sums metrics over days, and counts missing data as 0', async () => {
  cloudWatch.on(GetMetricDataCommand).resolves({
    MetricDataResults: [{ Id: 'm0', Values: [3, 4] }],
  });
  const { metrics } = doctorAws('eu-west-1');
  expect(await metrics.sums(['OutcomeLinked', 'OutcomeFailed'], 'ride-hailer-team', 7)).toEqual({
    OutcomeLinked: 7,
    OutcomeFailed: 0,
  });
  const [call] = cloudWatch.commandCalls(GetMetricDataCommand);
  expect(call?.args[0].input.MetricDataQueries?.[0]?.MetricStat?.Metric).toEqual({
    Namespace: 'VoiceForwardLinking',
    MetricName: 'OutcomeLinked',
    Dimensions: [{ Name: 'service', Value: 'ride-hailer-team' }],
  });
});

it('sends commands that read, and no other', async () => {
  secretsManager.on(GetSecretValueCommand).resolves({});
  ssm.on(GetParameterCommand).resolves({});
  lambda.on(ListFunctionsCommand).resolves({}).on(GetPolicyCommand).resolves({});
  cloudWatch.on(GetMetricDataCommand).resolves({});
  const { functions, metrics, parameters, secrets, ...others } = doctorAws('eu-west-1');

  const operations: Record<string, Record<string, () => Promise<unknown>>> = {
    parameters: { read: () => parameters.read('name') },
    secrets: { read: () => secrets.read('name') },
    functions: { find: () => functions.find('name'), policy: () => functions.policy(ARN) },
    metrics: { sums: () => metrics.sums([], 'name', 7) },
  };
  for (const run of Object.values(operations).flatMap((part) => Object.values(part))) await run();

  const calls = [
    ...secretsManager.calls(),
    ...ssm.calls(),
    ...lambda.calls(),
    ...cloudWatch.calls(),
  ] as readonly { args: readonly [object] }[];
  const names = calls.map(({ args: [command] }) => command.constructor.name);
  expect(names.sort()).toEqual([
    'GetMetricDataCommand',
    'GetParameterCommand',
    'GetPolicyCommand',
    'GetSecretValueCommand',
    'ListFunctionsCommand',
  ]);
  const parts = { functions, metrics, parameters, secrets };
  const namesOf = (all: object) =>
    Object.entries(all).map(([part, of]) => [part, Object.keys(of as object)]);
  expect(others).toEqual({});
  expect(Object.fromEntries(namesOf(parts))).toEqual(Object.fromEntries(namesOf(operations)));
});
