import { readFileSync } from 'node:fs';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { fromRoot } from '../../../tools/paths';
import { resourceOf, resourcesOf, skillTemplate, testStacks } from '../support';

const ALARM = 'AWS::CloudWatch::Alarm';
const COMPOSITE = 'AWS::CloudWatch::CompositeAlarm';
const NAME = 'RideHailer-test-Skill/Alarms/';
const SILENCE = {
  good: 'notBreaching',
  unchanged: 'ignore',
  bad: 'breaching',
};

const alarm = (id: string) =>
  resourceOf(skillTemplate(), ALARM, { AlarmName: NAME + id }).properties;
const composite = () => resourceOf(skillTemplate(), COMPOSITE);
const all = () => resourcesOf(skillTemplate(), ALARM);

describe('every alarm', () => {
  it('is named from its path, chooses what silence means, and says where its section is', () => {
    for (const { properties } of all()) {
      const id = String(properties['AlarmName']).slice(NAME.length);
      expect(id).toMatch(/^[A-Z][A-Za-z]+$/);
      expect(properties).toMatchObject({
        AlarmName: NAME + id,
        AlarmDescription: expect.stringMatching(
          new RegExp(`No data: .+\\. docs/run-book\\.md#${id.toLowerCase()}$`),
        ),
        TreatMissingData: expect.stringMatching(/^(notBreaching|ignore|breaching)$/),
      });
    }
  });

  it('is told once: by itself, or by the composite that pages', () => {
    const rule = JSON.stringify(composite().properties['AlarmRule']);
    for (const { id, properties } of all()) {
      const paged = rule.includes(id);
      const told = properties['AlarmActions'] !== undefined;
      expect([id, paged !== told]).toEqual([id, true]);
    }
  });
});

describe('what pages', () => {
  it('is what a customer feels at once', () => {
    const rule = JSON.stringify(composite().properties['AlarmRule']);
    const paging = all()
      .filter(({ id }) => rule.includes(id))
      .map(({ properties }) => String(properties['AlarmName']).slice(NAME.length));
    expect(paging.sort()).toEqual([
      'AnswersRefused',
      'ForeignTokens',
      'HandlerDuration',
      'HandlerErrors',
      'HandlerThrottles',
      'ServiceUnavailable',
      'TokensRejected',
      'TurnsFail',
    ]);
  });

  it('goes to the topic, when it begins and when it ends', () => {
    const topic = [{ Ref: resourceOf(skillTemplate(), 'AWS::SNS::Topic').id }];
    expect(composite().properties).toMatchObject({
      AlarmName: `${NAME}CustomersAreHurt`,
      AlarmDescription: expect.stringMatching(/docs\/run-book\.md#customersarehurt$/),
      AlarmActions: topic,
      OKActions: topic,
    });
  });
});

describe('alarms', () => {
  it.each([
    ['HandlerErrors', 'Errors', 'Sum', 1, SILENCE.good],
    ['HandlerThrottles', 'Throttles', 'Sum', 1, SILENCE.good],
    ['LedgerThrottles', 'WriteThrottleEvents', 'Sum', 1, SILENCE.good],
    ['UnknownOutcome', 'OutcomeUnknownStatus', 'Sum', 1, SILENCE.good],
    ['ForeignTokens', 'WrongAudienceToken', 'Sum', 3, SILENCE.good],
    ['TurnsFail', 'RequestFailed', 'Sum', 1, SILENCE.good],
    ['AnswersRefused', 'InvalidResponse', 'Sum', 1, SILENCE.good],
    ['TokensRejected', 'InvalidToken', 'Sum', 5, SILENCE.good],
    ['LooksMissing', 'Invocations', 'Sum', 1, SILENCE.bad],
    ['PublicationDrifted', 'PublicationDrifted', 'Maximum', 1, SILENCE.unchanged],
    ['SecretsAge', 'SecretAgeDays', 'Maximum', 180, SILENCE.unchanged],
  ])('%s looks at %s', (id, MetricName, Statistic, Threshold, TreatMissingData) => {
    expect(alarm(id)).toMatchObject({ MetricName, Statistic, Threshold, TreatMissingData });
  });

  it('look at the handler through its alias', () => {
    const { id } = resourceOf(skillTemplate(), 'AWS::Lambda::Function', {
      Handler: 'index.handler',
    });
    expect(alarm('HandlerErrors')['Dimensions']).toEqual([
      { Name: 'FunctionName', Value: { Ref: id } },
      { Name: 'Resource', Value: { 'Fn::Join': ['', [{ Ref: id }, ':live']] } },
    ]);
  });

  it('ring before the time limit is reached, one answer in a hundred', () => {
    expect(alarm('HandlerDuration')).toMatchObject({ ExtendedStatistic: 'p99', Threshold: 5600 });
  });

  it('look at the counts of this stage alone', () => {
    const service = [{ Name: 'service', Value: 'ride-hailer-test' }];
    expect(alarm('ForeignTokens')['Dimensions']).toEqual(service);
    expect(alarm('ServiceUnavailable')['Dimensions']).toEqual(service);
  });

  it('compare failed attempts with those started, where there were enough', () => {
    const { Metrics, Threshold } = alarm('LinkAttemptsFail');
    const expressions = (Metrics as { Expression?: string }[]).flatMap(
      ({ Expression }) => Expression ?? [],
    );
    expect(expressions).toEqual([
      'IF(FILL(connectionStarted, 0) >= 10, 100 * FILL(outcomeFailed, 0) / connectionStarted, 0)',
    ]);
    expect(Threshold).toBe(20);
  });

  it('see offers that lead nowhere for six hours', () => {
    const { Metrics } = alarm('OffersLeadNowhere');
    expect(JSON.stringify(Metrics)).toContain(
      'IF(FILL(offered, 0) >= 10 AND FILL(linked, 0) + FILL(inApp, 0) == 0, 1, 0)',
    );
    expect(JSON.stringify(Metrics)).toContain('"Period":21600');
  });

  it('see that the hourly look was not made for three hours', () => {
    const { id } = resourceOf(skillTemplate(), 'AWS::Lambda::Function', {
      Handler: 'index.driftCheck',
    });
    expect(alarm('LooksMissing')).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: id } }],
      Period: 3600,
      EvaluationPeriods: 3,
      DatapointsToAlarm: 3,
    });
  });

  it('see a look that crashed as one that failed', () => {
    const { Metrics } = alarm('PublicationFailed');
    expect(JSON.stringify(Metrics)).toContain('MAX([FILL(reported, 0), FILL(crashed, 0)])');
  });
});

describe('what docs/how-to/deploy.md says they cost', () => {
  it('is what the template has', () => {
    const watched = all().flatMap(({ properties: { Metrics = [{ MetricStat: {} }] } }) =>
      (Metrics as { MetricStat?: object }[]).filter(({ MetricStat }) => MetricStat),
    ).length;
    const cost = (watched * 0.1 + 0.5).toFixed(2);
    const guide = readFileSync(fromRoot('docs', 'how-to', 'deploy.md'), 'utf8').replace(/ +/g, ' ');
    expect(guide).toContain(
      `| ${all().length} alarms on ${watched} metrics, and a composite | 0.10 $ a metric, 0.50 $ | ${cost} $ |`,
    );
  });
});

describe('the topic', () => {
  it('mails who the stage names', () => {
    skillTemplate().hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'on-call@example.com',
    });
  });

  it('lets CloudWatch of this account publish, and nobody without TLS', () => {
    skillTemplate().hasResourceProperties('AWS::SNS::TopicPolicy', {
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

  it('warns when nobody is told', () => {
    const { skill } = testStacks({ alarmEmails: [] });
    const nobody = Match.stringLikeRegexp('Alarms ring and nobody is told');
    expect(Annotations.fromStack(skill).findWarning('*', nobody)).toHaveLength(1);
    Template.fromStack(skill).resourceCountIs('AWS::SNS::Subscription', 0);
  });
});
