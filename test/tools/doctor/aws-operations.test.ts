import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeRuleCommand,
  EventBridgeClient,
  ListRuleNamesByTargetCommand,
} from '@aws-sdk/client-eventbridge';
import {
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { doctorAws } from '../../../tools/doctor/live/aws-clients';

const cloudFormation = mockClient(CloudFormationClient);
const cloudWatch = mockClient(CloudWatchClient);
const dynamoDb = mockClient(DynamoDBClient);
const eventBridge = mockClient(EventBridgeClient);
const lambda = mockClient(LambdaClient);
const sns = mockClient(SNSClient);
const mocks = [
  cloudFormation,
  cloudWatch,
  dynamoDb,
  eventBridge,
  lambda,
  sns,
  mockClient(SecretsManagerClient),
  mockClient(SSMClient),
];

beforeEach(() => mocks.forEach((mock) => mock.reset()));
afterAll(() => mocks.forEach((mock) => mock.restore()));

const failure = (name: string, message = '') => Object.assign(new Error(message), { name });

it('doctorAws reads status and outputs of a stack', async () => {
  cloudFormation.on(DescribeStacksCommand, { StackName: 'Skill' }).resolves({
    Stacks: [
      {
        StackName: 'Skill',
        CreationTime: new Date(0),
        StackStatus: 'UPDATE_COMPLETE',
        Outputs: [{ OutputKey: 'LedgerTable', OutputValue: 'ledger' }],
      },
    ],
  });

  expect(await doctorAws().stack('Skill')).toEqual({
    status: 'UPDATE_COMPLETE',
    outputs: { LedgerTable: 'ledger' },
  });
});

it('doctorAws finds no stack when CloudFormation has none of that name, and passes on other errors', async () => {
  cloudFormation
    .on(DescribeStacksCommand)
    .rejectsOnce(failure('ValidationError', 'Stack with id Skill does not exist'))
    .rejectsOnce(failure('ValidationError', '1 validation error detected'));
  const { stack } = doctorAws();

  expect(await stack('Skill')).toBeUndefined();
  await expect(stack('Skill')).rejects.toThrow('1 validation error');
});

it('doctorAws reads the settings of a table', async () => {
  dynamoDb
    .on(DescribeTableCommand)
    .resolves({ Table: { DeletionProtectionEnabled: true } })
    .on(DescribeTimeToLiveCommand)
    .resolves({ TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' } })
    .on(DescribeContinuousBackupsCommand)
    .resolves({
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' },
      },
    });

  expect(await doctorAws().table('ledger')).toEqual({
    expiryAttribute: 'ttl',
    isRecoverable: true,
    isProtected: true,
  });
});

it('doctorAws reads a table without settings, and finds no table that was deleted', async () => {
  dynamoDb
    .on(DescribeTableCommand, { TableName: 'restored' })
    .resolves({ Table: { DeletionProtectionEnabled: false } })
    .on(DescribeTableCommand, { TableName: 'deleted' })
    .rejects(failure('ResourceNotFoundException'))
    .on(DescribeTimeToLiveCommand)
    .resolves({ TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED', AttributeName: 'ttl' } })
    .on(DescribeContinuousBackupsCommand)
    .resolves({});
  const { table } = doctorAws();

  expect(await table('restored')).toEqual({
    expiryAttribute: undefined,
    isRecoverable: false,
    isProtected: false,
  });
  expect(await table('deleted')).toBeUndefined();
});

it('doctorAws reads the alarms that are in alarm, composite ones as well, on every page', async () => {
  cloudWatch
    .on(DescribeAlarmsCommand, { NextToken: undefined })
    .resolves({ MetricAlarms: [{ AlarmName: 'Skill/A' }], NextToken: 'more' })
    .on(DescribeAlarmsCommand, { NextToken: 'more' })
    .resolves({ CompositeAlarms: [{ AlarmName: 'Skill/B' }] });

  expect(await doctorAws().alarmsInAlarm('Skill/')).toEqual(['Skill/A', 'Skill/B']);
  expect(cloudWatch.commandCalls(DescribeAlarmsCommand)[0]?.args[0].input).toMatchObject({
    AlarmNamePrefix: 'Skill/',
    StateValue: 'ALARM',
    AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
  });
});

it('doctorAws reads which subscriptions of a topic are confirmed', async () => {
  sns.on(ListSubscriptionsByTopicCommand).resolves({
    Subscriptions: [
      { Endpoint: 'a@example.com', SubscriptionArn: 'arn:aws:sns:eu-west-1:1:page:1' },
      { Endpoint: 'b@example.com', SubscriptionArn: 'PendingConfirmation' },
    ],
  });

  expect(await doctorAws().subscriptions('arn:topic')).toEqual([
    { endpoint: 'a@example.com', isConfirmed: true },
    { endpoint: 'b@example.com', isConfirmed: false },
  ]);
});

it('doctorAws reads the rules that invoke a function', async () => {
  lambda.on(GetFunctionConfigurationCommand).resolves({ FunctionArn: 'arn:check' });
  eventBridge
    .on(ListRuleNamesByTargetCommand, { TargetArn: 'arn:check' })
    .resolves({ RuleNames: ['hourly', 'former'] })
    .on(DescribeRuleCommand, { Name: 'hourly' })
    .resolves({ State: 'ENABLED' })
    .on(DescribeRuleCommand, { Name: 'former' })
    .resolves({ State: 'DISABLED' });

  expect(await doctorAws().rules('check')).toEqual([
    { name: 'hourly', isEnabled: true },
    { name: 'former', isEnabled: false },
  ]);
});

it('doctorAws reads the reserved concurrency of a function', async () => {
  lambda.on(GetFunctionConcurrencyCommand).resolves({ ReservedConcurrentExecutions: 0 });

  expect(await doctorAws().reservedConcurrency('check')).toBe(0);
});

it('doctorAws sends commands that describe, get or list, and no other', async () => {
  for (const mock of mocks) (mock as typeof lambda).onAnyCommand().resolves({});
  eventBridge.on(ListRuleNamesByTargetCommand).resolves({ RuleNames: ['hourly'] });
  const { secrets, parameters, ...operations } = doctorAws('eu-west-1');
  const calls = Object.entries({ ...operations, secret: secrets.read, parameter: parameters.read });

  for (const [name, call] of calls as [string, Call][]) {
    await call(...(name === 'metricSums' ? [[], 'service', 7] : ['name:live']));
  }

  const sent = mocks.flatMap((mock) => mock.calls() as readonly { args: readonly [object] }[]);
  const names = sent.map(({ args: [command] }) => command.constructor.name);
  expect(names.length).toBeGreaterThanOrEqual(calls.length);
  expect(names.filter((name) => !/^(Describe|Get|List)/.test(name))).toEqual([]);
});

type Call = (...args: readonly unknown[]) => Promise<unknown>;
