import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { type CloudWatchClient, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
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
import { GetFunctionConfigurationCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { paginateListSubscriptionsByTopic, SNSClient } from '@aws-sdk/client-sns';
import { type awsOptions } from '../../../lambda/publisher/aws-clients';
import { undefinedIfAbsent } from './undefined-if-absent';
import { type DoctorAws } from './aws';

type Options = ReturnType<typeof awsOptions>;

export function stackCalls(options: Options): Pick<DoctorAws, 'stack'> {
  const client = new CloudFormationClient(options);
  return {
    async stack(name) {
      const { Stacks: [found] = [] } =
        (await undefinedIfAbsent(client.send(new DescribeStacksCommand({ StackName: name })))) ??
        {};
      if (found === undefined) return undefined;
      const outputs: Record<string, string> = {};
      for (const { OutputKey = '', OutputValue = '' } of found.Outputs ?? []) {
        outputs[OutputKey] = OutputValue;
      }
      return { status: found.StackStatus ?? '', outputs };
    },
  };
}

export function tableCalls(options: Options): Pick<DoctorAws, 'table'> {
  const client = new DynamoDBClient(options);
  return {
    async table(TableName) {
      const found = await undefinedIfAbsent(client.send(new DescribeTableCommand({ TableName })));
      if (found === undefined) return undefined;
      const expiry = await client.send(new DescribeTimeToLiveCommand({ TableName }));
      const backups = await client.send(new DescribeContinuousBackupsCommand({ TableName }));
      const { TimeToLiveStatus, AttributeName } = expiry.TimeToLiveDescription ?? {};
      const isOn = TimeToLiveStatus === 'ENABLED' || TimeToLiveStatus === 'ENABLING';
      const { PointInTimeRecoveryDescription: recovery } =
        backups.ContinuousBackupsDescription ?? {};
      return {
        expiryAttribute: isOn ? AttributeName : undefined,
        isRecoverable: recovery?.PointInTimeRecoveryStatus === 'ENABLED',
        isProtected: found.Table?.DeletionProtectionEnabled === true,
      };
    },
  };
}

export function alertCalls(
  cloudWatch: CloudWatchClient,
  options: Options,
): Pick<DoctorAws, 'alarmsInAlarm' | 'subscriptions'> {
  const sns = new SNSClient(options);
  return {
    async alarmsInAlarm(prefix) {
      const names: string[] = [];
      const input = {
        AlarmNamePrefix: prefix,
        StateValue: 'ALARM' as const,
        AlarmTypes: ['MetricAlarm' as const, 'CompositeAlarm' as const],
      };
      for await (const page of paginateDescribeAlarms({ client: cloudWatch }, input)) {
        const alarms = [...(page.MetricAlarms ?? []), ...(page.CompositeAlarms ?? [])];
        names.push(...alarms.map(({ AlarmName }) => AlarmName ?? ''));
      }
      return names;
    },
    async subscriptions(TopicArn) {
      const found: { endpoint: string; isConfirmed: boolean }[] = [];
      for await (const page of paginateListSubscriptionsByTopic({ client: sns }, { TopicArn })) {
        for (const { Endpoint = '', SubscriptionArn = '' } of page.Subscriptions ?? []) {
          found.push({ endpoint: Endpoint, isConfirmed: SubscriptionArn.startsWith('arn:') });
        }
      }
      return found;
    },
  };
}

export function ruleCalls(lambda: LambdaClient, options: Options): Pick<DoctorAws, 'rules'> {
  const client = new EventBridgeClient(options);
  return {
    async rules(FunctionName) {
      const { FunctionArn: TargetArn } = await lambda.send(
        new GetFunctionConfigurationCommand({ FunctionName }),
      );
      const { RuleNames = [] } = await client.send(new ListRuleNamesByTargetCommand({ TargetArn }));
      return Promise.all(
        RuleNames.map(async (Name) => {
          const { State } = await client.send(new DescribeRuleCommand({ Name }));
          return { name: Name, isEnabled: State === 'ENABLED' };
        }),
      );
    },
  };
}
