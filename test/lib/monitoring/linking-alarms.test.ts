import { readFileSync } from 'node:fs';
import { type Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { type IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LinkingAlarms, type LinkingAlarmsProps } from '../../../lib/monitoring/linking-alarms';
import { LinkingMetrics } from '../../../lib/monitoring/linking-metrics';
import { fromRoot } from '../../../tools/paths';
import { resourceOf, resourcesOf, skillTemplate, testStack, testStacks } from '../support';

const ALARM = 'AWS::CloudWatch::Alarm';
const COMPOSITE = 'AWS::CloudWatch::CompositeAlarm';
const NAME = 'RideHailer-test-Skill/Alarms/';

const alarm = (id: string) =>
  resourceOf(skillTemplate(), ALARM, { AlarmName: NAME + id }).properties;
const composite = () => resourceOf(skillTemplate(), COMPOSITE);
const all = () => resourcesOf(skillTemplate(), ALARM);

/** Alarms of a skill that is not the example, in a stack of their own. */
function alarmsIn(stack: Stack, props: Partial<LinkingAlarmsProps> = {}): LinkingAlarms {
  const handler = new LambdaFunction(stack, 'Skill', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => ({})'),
  });
  const metrics = new LinkingMetrics({ serviceName: 'plant-pal' });
  return new LinkingAlarms(stack, 'Alarms', { handler, metrics, ...props });
}

describe('every alarm', () => {
  it('is named from its path, and describes missing data and its section of the run book', () => {
    for (const { properties } of all()) {
      const id = String(properties['AlarmName']).slice(NAME.length);
      expect(id).toMatch(/^[A-Z][A-Za-z]+$/);
      const rule = { notBreaching: 'OK', ignore: 'no change', breaching: 'an alarm' }[
        String(properties['TreatMissingData'])
      ];
      expect(properties['AlarmDescription']).toMatch(
        new RegExp(
          `Missing data means ${rule}: .+\\. Run book: section ${id} of docs/run-book\\.md\\.$`,
        ),
      );
    }
  });

  it('notifies by itself, or pages through the composite alarm', () => {
    const rule = JSON.stringify(composite().properties['AlarmRule']);
    for (const { id, properties } of all()) {
      const pages = rule.includes(id);
      const notifies = properties['AlarmActions'] !== undefined;
      expect([id, pages !== notifies]).toEqual([id, true]);
    }
  });

  it('links to its section of a run book that has an address', () => {
    const stack = testStack();
    alarmsIn(stack, { runBook: 'https://wiki.example.com/run-book.md' });
    Template.fromStack(stack).hasResourceProperties(ALARM, {
      AlarmDescription: Match.stringLikeRegexp(
        'Run book: https://wiki\\.example\\.com/run-book\\.md#handlererrors$',
      ),
    });
  });
});

describe('the alarm that pages', () => {
  it('contains the alarms that a customer feels at once', () => {
    const rule = JSON.stringify(composite().properties['AlarmRule']);
    const paging = all()
      .filter(({ id }) => rule.includes(id))
      .map(({ properties }) => String(properties['AlarmName']).slice(NAME.length));
    expect(paging.sort()).toEqual([
      'HandlerDuration',
      'HandlerErrors',
      'HandlerThrottles',
      'InvalidResponses',
      'InvalidTokens',
      'RequestFailures',
      'ServiceUnavailable',
      'WrongAudienceTokens',
    ]);
  });

  it('notifies the paging topic when it triggers and when it ends, and every other alarm the other topic', () => {
    const topic = (name: string) => [
      { Ref: expect.stringMatching(new RegExp(`^${name}[0-9A-F]{8}$`)) },
    ];
    expect(composite().properties).toMatchObject({
      AlarmName: `${NAME}CustomerImpact`,
      AlarmDescription: expect.stringContaining('section CustomerImpact of docs/run-book.md'),
      AlarmActions: topic('Page'),
      OKActions: topic('Page'),
    });
    expect(alarm('SecretAge')).toMatchObject({
      AlarmActions: topic('Notify'),
      OKActions: topic('Notify'),
    });
  });

  it('runs any action of CloudWatch', () => {
    const stack = testStack();
    const pager: IAlarmAction = { bind: () => ({ alarmActionArn: 'arn:aws:pager' }) };
    alarmsIn(stack, { onPage: pager });
    Template.fromStack(stack).hasResourceProperties(COMPOSITE, { AlarmActions: ['arn:aws:pager'] });
  });

  it('warns when no action is set', () => {
    const stack = testStack();
    alarmsIn(stack);
    const warning = Match.stringLikeRegexp('No one is paged');
    expect(Annotations.fromStack(stack).findWarning('*', warning)).toHaveLength(1);
  });
});

describe('the alarms of a skill that names no metrics of its own', () => {
  it('are those of linking and of the function', () => {
    const stack = testStack();
    const ids = alarmsIn(stack).all.map(({ node }) => node.id);
    expect(ids).toContain('HandlerErrors');
    expect(ids).not.toContain('RequestFailures');
    expect(ids).not.toContain('LedgerThrottles');
  });
});

describe('alarms', () => {
  it.each([
    ['HandlerErrors', 'Errors', 'Sum', 1, 'notBreaching'],
    ['HandlerThrottles', 'Throttles', 'Sum', 1, 'notBreaching'],
    ['LedgerThrottles', 'WriteThrottleEvents', 'Sum', 1, 'notBreaching'],
    ['UnknownOutcome', 'OutcomeUnknownStatus', 'Sum', 1, 'notBreaching'],
    ['WrongAudienceTokens', 'WrongAudienceToken', 'Sum', 3, 'notBreaching'],
    ['RequestFailures', 'RequestFailed', 'Sum', 1, 'notBreaching'],
    ['InvalidResponses', 'InvalidResponse', 'Sum', 1, 'notBreaching'],
    ['InvalidTokens', 'InvalidToken', 'Sum', 5, 'notBreaching'],
    ['DriftCheckMissing', 'Invocations', 'Sum', 1, 'breaching'],
    ['PublicationDrifted', 'PublicationDrifted', 'Maximum', 1, 'ignore'],
    ['SecretAge', 'SecretAgeDays', 'Maximum', 180, 'ignore'],
  ])('%s evaluates %s', (id, MetricName, Statistic, Threshold, TreatMissingData) => {
    expect(alarm(id)).toMatchObject({ MetricName, Statistic, Threshold, TreatMissingData });
  });

  it('evaluate the handler through its alias', () => {
    const { id } = resourceOf(skillTemplate(), 'AWS::Lambda::Function', {
      Handler: 'index.handler',
    });
    expect(alarm('HandlerErrors')['Dimensions']).toEqual([
      { Name: 'FunctionName', Value: { Ref: id } },
      { Name: 'Resource', Value: { 'Fn::Join': ['', [{ Ref: id }, ':live']] } },
    ]);
  });

  it('trigger for slow answers before the time limit, but not for a few of few requests', () => {
    const { Metrics, Threshold } = alarm('HandlerDuration');
    expect(Threshold).toBe(5600);
    expect(expressionsIn(Metrics)).toEqual(['IF(FILL(requests, 0) >= 20, FILL(duration, 0), 0)']);
    expect(JSON.stringify(Metrics)).toContain('"Stat":"p99"');
  });

  it('count the metrics of this stage only', () => {
    const service = [{ Name: 'service', Value: 'ride-hailer-test' }];
    expect(alarm('WrongAudienceTokens')['Dimensions']).toEqual(service);
    expect(alarm('ServiceUnavailable')['Dimensions']).toEqual(service);
  });

  it('compare failed with started link attempts, if there are enough', () => {
    const { Metrics, Threshold } = alarm('LinkAttemptsFail');
    expect(expressionsIn(Metrics)).toEqual([
      'IF(FILL(connectionStarted, 0) >= 10, 100 * FILL(outcomeFailed, 0) / connectionStarted, 0)',
    ]);
    expect(Threshold).toBe(20);
  });

  it('trigger after six hours of offers without a linked account', () => {
    const { Metrics } = alarm('NoAccountsLinked');
    expect(JSON.stringify(Metrics)).toContain(
      'IF(FILL(offered, 0) >= 10 AND FILL(linked, 0) + FILL(inApp, 0) == 0, 1, 0)',
    );
    expect(JSON.stringify(Metrics)).toContain('"Period":21600');
  });

  it('trigger when the drift check did not run for three hours', () => {
    const { id } = resourceOf(skillTemplate(), 'AWS::Lambda::Function', {
      Handler: 'index.driftCheck',
    });
    expect(alarm('DriftCheckMissing')).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: id } }],
      Period: 3600,
      EvaluationPeriods: 3,
      DatapointsToAlarm: 3,
    });
  });

  it('are created after the first drift check, so that a new stage triggers none', () => {
    const trigger = resourceOf(skillTemplate(), 'Custom::Trigger');
    const { dependsOn } = resourceOf(skillTemplate(), ALARM, {
      AlarmName: `${NAME}DriftCheckMissing`,
    });
    expect(dependsOn).toContain(trigger.id);
    expect(trigger.properties).toMatchObject({ InvocationType: 'Event' });
  });

  it('count a drift check that crashed as a failed publication', () => {
    const { Metrics } = alarm('PublicationFailed');
    expect(JSON.stringify(Metrics)).toContain('MAX([FILL(reported, 0), FILL(crashed, 0)])');
  });

  it('take their thresholds from the stage', () => {
    const alarms = {
      failedLinkPercent: 5,
      minAttempts: 3,
      durationPercent: 50,
      minRequests: 7,
      secretAgeDays: 90,
    };
    const template = Template.fromStack(testStacks({ alarms }).skill);
    const { properties } = resourceOf(template, ALARM, { AlarmName: `${NAME}HandlerDuration` });
    expect(properties['Threshold']).toBe(3500);
    expect(JSON.stringify(properties['Metrics'])).toContain('>= 7');
    template.hasResourceProperties(ALARM, { AlarmName: `${NAME}SecretAge`, Threshold: 90 });
    template.hasResourceProperties(ALARM, { AlarmName: `${NAME}LinkAttemptsFail`, Threshold: 5 });
  });
});

const expressionsIn = (metrics: unknown): string[] =>
  (metrics as { Expression?: string }[]).flatMap(({ Expression }) => Expression ?? []);

describe('the cost of alarms in docs/how-to/deploy.md', () => {
  it('is that of the template', () => {
    const metrics = all().flatMap(({ properties: { Metrics = [{ MetricStat: {} }] } }) =>
      (Metrics as { MetricStat?: object }[]).filter(({ MetricStat }) => MetricStat),
    ).length;
    const cost = (metrics * 0.1 + 0.5).toFixed(2);
    const guide = readFileSync(fromRoot('docs', 'how-to', 'deploy.md'), 'utf8').replace(/ +/g, ' ');
    expect(guide).toContain(
      `| ${all().length} alarms on ${metrics} metrics, and a composite | 0.10 $ a metric, 0.50 $ | ${cost} $ |`,
    );
  });
});

describe('the topics', () => {
  it.each(['on-call@example.com', 'team@example.com'])('mail %s of the stage', (Endpoint) => {
    skillTemplate().hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint,
    });
  });

  it('let CloudWatch of this account publish, and reject requests without TLS', () => {
    skillTemplate().resourceCountIs('AWS::SNS::TopicPolicy', 2);
    skillTemplate().allResourcesProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
          }),
        ]),
      },
    });
  });

  it('warn when the stage names no address to page', () => {
    const { skill } = testStacks({ pageEmails: [] });
    const warning = Match.stringLikeRegexp('No one is paged');
    expect(Annotations.fromStack(skill).findWarning('*', warning)).toHaveLength(1);
  });
});
