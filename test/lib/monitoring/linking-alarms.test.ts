import { readFileSync } from 'node:fs';
import { fromRoot } from '../../../tools/paths';
import { resourceOf, skillTemplate, skillTemplateOf, testStack } from '../support';
import { ALARM, alarmProperties, alarmsIn, allAlarms, NAME_PREFIX } from './alarms';

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
    expect(alarmProperties(id)).toMatchObject({
      MetricName,
      Statistic,
      Threshold,
      TreatMissingData,
    });
  });

  it('evaluate the handler through its alias', () => {
    const { id } = resourceOf(skillTemplate(), 'AWS::Lambda::Function', {
      Handler: 'index.handler',
    });
    expect(alarmProperties('HandlerErrors')['Dimensions']).toEqual([
      { Name: 'FunctionName', Value: { Ref: id } },
      { Name: 'Resource', Value: { 'Fn::Join': ['', [{ Ref: id }, ':live']] } },
    ]);
  });

  it('trigger for slow answers below the time limit, if there are enough requests', () => {
    const { Metrics, Threshold } = alarmProperties('HandlerDuration');
    expect(Threshold).toBe(5600);
    expect(expressionsIn(Metrics)).toEqual(['IF(FILL(requests, 0) >= 20, FILL(duration, 0), 0)']);
    expect(JSON.stringify(Metrics)).toContain('"Stat":"p99"');
  });

  it('count the metrics of this stage only', () => {
    const metrics = allAlarms()
      .flatMap(({ properties }) => [properties, ...metricsIn(properties['Metrics'])])
      .filter(({ Namespace }) => Namespace === 'VoiceForwardLinking');
    expect(metrics.length).toBeGreaterThan(10);
    for (const { Dimensions } of metrics) {
      const Value = expect.stringMatching(/^(publisher-)?ride-hailer-test$/) as string;
      expect(Dimensions).toEqual([{ Name: 'service', Value }]);
    }
  });

  it('compare the failed link attempts with those that were started, if there are enough', () => {
    const { Metrics, Threshold } = alarmProperties('LinkAttemptsFail');
    expect(expressionsIn(Metrics)).toEqual([
      'IF(FILL(connectionStarted, 0) >= 10, 100 * FILL(outcomeFailed, 0) / connectionStarted, 0)',
    ]);
    expect(Threshold).toBe(20);
  });

  it('trigger after six hours of offers without a linked account', () => {
    const { Metrics } = alarmProperties('NoAccountsLinked');
    expect(JSON.stringify(Metrics)).toContain(
      'IF(FILL(offered, 0) >= 10 AND FILL(linked, 0) + FILL(bySkillEvent, 0) == 0, 1, 0)',
    );
    expect(JSON.stringify(Metrics)).toContain('"Period":21600');
  });

  it('trigger when the drift check did not run for three hours', () => {
    const { id } = resourceOf(skillTemplate(), 'AWS::Lambda::Function', {
      Handler: 'index.driftCheck',
    });
    expect(alarmProperties('DriftCheckMissing')).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: id } }],
      Period: 3600,
      EvaluationPeriods: 3,
      DatapointsToAlarm: 3,
    });
  });

  it('of the publication are created after the first invocation of the drift check, so that no alarm triggers in a new stage', () => {
    const trigger = resourceOf(skillTemplate(), 'Custom::Trigger');
    for (const id of [
      'PublicationFailed',
      'DriftCheckMissing',
      'PublicationDrifted',
      'SecretAge',
    ]) {
      const { dependsOn } = resourceOf(skillTemplate(), ALARM, { AlarmName: NAME_PREFIX + id });
      expect(dependsOn).toContain(trigger.id);
    }
    expect(trigger.properties).toMatchObject({ InvocationType: 'Event' });
  });

  it('count a drift check that crashed as a failed publication', () => {
    const { Metrics } = alarmProperties('PublicationFailed');
    expect(JSON.stringify(Metrics)).toContain('MAX([FILL(reported, 0), FILL(crashed, 0)])');
  });

  it('take their thresholds from the stage', () => {
    const thresholds = {
      failedLinkPercent: 5,
      minAttempts: 3,
      durationPercent: 50,
      minRequests: 7,
      secretAgeDays: 90,
    };
    const template = skillTemplateOf({ alarms: thresholds });
    const { properties } = resourceOf(template, ALARM, {
      AlarmName: `${NAME_PREFIX}HandlerDuration`,
    });
    expect(properties['Threshold']).toBe(3500);
    expect(JSON.stringify(properties['Metrics'])).toContain('>= 7');
    template.hasResourceProperties(ALARM, { AlarmName: `${NAME_PREFIX}SecretAge`, Threshold: 90 });
    const attempts = resourceOf(template, ALARM, { AlarmName: `${NAME_PREFIX}LinkAttemptsFail` });
    expect(attempts.properties['Threshold']).toBe(5);
    expect(JSON.stringify(attempts.properties['Metrics'])).toContain('>= 3');
  });
});

const metricsIn = (metrics: unknown = []): Record<string, unknown>[] =>
  (metrics as { MetricStat?: { Metric: Record<string, unknown> } }[]).flatMap(({ MetricStat }) =>
    MetricStat ? [MetricStat.Metric] : [],
  );

const expressionsIn = (metrics: unknown): string[] =>
  (metrics as { Expression?: string }[]).flatMap(({ Expression }) => Expression ?? []);

describe('the alarms of a skill that names no metrics of its own, no ledger and no publication', () => {
  it('are those of linking and of the function', () => {
    const stack = testStack();
    const ids = alarmsIn(stack).all.map(({ node }) => node.id);
    expect(ids).toEqual([
      'HandlerErrors',
      'HandlerThrottles',
      'HandlerDuration',
      'LedgerUnavailable',
      'LinkAttemptsFail',
      'NoAccountsLinked',
      'UnknownOutcome',
      'WrongAudienceTokens',
      'InvalidTokens',
      'TokenVerificationUnavailable',
    ]);
  });
});

describe('the cost of alarms in docs/how-to/deploy.md', () => {
  it('is that of the template', () => {
    const metrics = allAlarms().flatMap(({ properties: { Metrics = [{ MetricStat: {} }] } }) =>
      (Metrics as { MetricStat?: object }[]).filter(({ MetricStat }) => MetricStat),
    ).length;
    const cost = (metrics * 0.1 + 0.5).toFixed(2);
    const guide = readFileSync(fromRoot('docs', 'how-to', 'deploy.md'), 'utf8').replace(/ +/g, ' ');
    expect(guide).toContain(
      `| ${allAlarms().length} alarms on ${metrics} metrics, and a composite | 0.10 $ a metric, 0.50 $ | ${cost} $ |`,
    );
  });
});
