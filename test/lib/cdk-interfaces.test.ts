import { Template } from 'aws-cdk-lib/assertions';
import { Duration } from 'aws-cdk-lib';
import { type ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Alias, type IAlias, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type ILogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import * as linking from '../../lib';
import { PublisherFunction } from '../../lib/skill/publisher-function';
import {
  fixture,
  publisherSettings,
  resourceOf,
  SKILL_ID,
  statementsOf,
  testStack,
} from './support';

const ACCOUNT = { region: 'eu-west-1', account: '123456789012' };
const code = () => new linking.BundledCode(fixture('skill'));
const metrics = new linking.LinkingMetrics({ serviceName: 'rides' });

describe('the constructs', () => {
  it('accept a table by its name', () => {
    const stack = testStack(ACCOUNT);
    const ledger: ITable = linking.LedgerTable.fromTableName(stack, 'Ledger', 'their-table');
    new linking.SkillHandler(stack, 'Skill', {
      code: code(),
      skillId: SKILL_ID,
      ledger,
      serviceName: 'x',
    });
    const template = Template.fromStack(stack);
    expect(statementsOf(template)).toContainEqual({
      Effect: 'Allow',
      Action: 'dynamodb:UpdateItem',
      Resource: 'arn:aws:dynamodb:eu-west-1:123456789012:table/their-table',
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { LEDGER_TABLE: 'their-table' } },
    });
  });

  it('accept secrets by their names', () => {
    const stack = testStack(ACCOUNT);
    const secret = (name: string): ISecret => Secret.fromSecretNameV2(stack, name, name);
    new PublisherFunction(stack, 'Publisher', {
      ...publisherSettings(),
      description: 'Publishes.',
      handler: 'publication',
      timeout: Duration.minutes(1),
      secrets: { lwaClient: secret('their-client'), smapi: secret('their-developer') },
    });
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: {
          LWA_CLIENT_SECRET_NAME: 'their-client',
          SMAPI_SECRET_NAME: 'their-developer',
        },
      },
    });
    const granted = JSON.stringify(statementsOf(template));
    expect(granted).toContain(':secret:their-client-??????');
    expect(granted).toContain(':secret:their-developer-??????');
    expect(granted).not.toContain(':secret:ride-hailer');
  });

  it('accept an alias and its log', () => {
    const stack = testStack(ACCOUNT);
    const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:theirs';
    const handler: IAlias & { logGroup: ILogGroup } = Object.assign(
      Alias.fromAliasAttributes(stack, 'Alias', {
        aliasName: 'live',
        aliasVersion: LambdaFunction.fromFunctionArn(stack, 'Theirs', functionArn).latestVersion,
      }),
      { logGroup: LogGroup.fromLogGroupName(stack, 'Log', 'their-log') },
    );
    const canary = new linking.Canary(stack, 'Canary', {
      code: code(),
      target: handler,
      skillId: SKILL_ID,
      interval: Duration.minutes(15),
    });
    const onPage = new linking.AlarmTopic(stack, 'Page', { emails: [] });
    const alarms = new linking.LinkingAlarms(stack, 'Alarms', { handler, canary, metrics, onPage });
    const ledger: ITable = linking.LedgerTable.fromTableName(stack, 'Ledger', 'their-table');
    new linking.LinkingDashboard(stack, 'Dashboard', {
      handler,
      ledger,
      metrics,
      alarms,
      locales: ['en-US'],
    });
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { FUNCTION_ARN: `${functionArn}:live` } },
    });
    const { properties } = resourceOf(template, 'AWS::CloudWatch::Dashboard');
    expect(JSON.stringify(properties)).toContain('their-log');
  });
});
