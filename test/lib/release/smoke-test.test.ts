import { Match } from 'aws-cdk-lib/assertions';
import { type Stage } from '../../../lib/stage/stage';
import { resourceOf, skillTemplateOf as templateOf, statementsOf } from '../support';

const FUNCTION = 'AWS::Lambda::Function';

describe('the smoke test of a gradual release', () => {
  const template = () => templateOf({ gradualRelease: true });

  it('is invoked by CodeDeploy before the new version gets traffic', () => {
    const { id } = resourceOf(template(), FUNCTION, { Handler: 'index.beforeTraffic' });
    template().hasResource('AWS::Lambda::Alias', {
      UpdatePolicy: { CodeDeployLambdaAliasUpdate: { BeforeAllowTrafficHook: { Ref: id } } },
    });
  });

  it('tests the new version, and may invoke no other function', () => {
    const version = { Ref: expect.stringMatching(/^SkillFunctionCurrentVersion/) };
    const { properties } = resourceOf(template(), FUNCTION, { Handler: 'index.beforeTraffic' });
    expect(properties['Environment']).toMatchObject({
      Variables: { FUNCTION_ARN: version, LOCALE: 'en-US' },
    });
    const statements = statementsOf(template(), 'SmokeTestRole');
    expect(statements.map(({ Action }) => Action)).toContain(
      'codedeploy:PutLifecycleEventHookExecutionStatus',
    );
    const invoke = statements.filter(({ Action }) => Action === 'lambda:InvokeFunction');
    expect(invoke.map(({ Resource }) => Resource)).toEqual([version]);
  });

  it('sends the intents that the stage names; by default, no request that needs the account', () => {
    const accountRequest = { name: 'BookRideIntent', slots: { destination: 'airport' } };
    const smokeTest = { linkAccountIntent: 'ConnectIntent', accountRequest };
    const environmentOf = (settings: Partial<Stage>) =>
      resourceOf(templateOf({ gradualRelease: true, ...settings }), FUNCTION, {
        Handler: 'index.beforeTraffic',
      }).properties['Environment'];
    expect(environmentOf({ smokeTest })).toMatchObject({
      Variables: {
        LINK_ACCOUNT_INTENT: 'ConnectIntent',
        ACCOUNT_REQUEST: JSON.stringify(accountRequest),
      },
    });
    expect(environmentOf({})).toMatchObject({
      Variables: { LINK_ACCOUNT_INTENT: 'LinkAccountIntent' },
    });
    expect(environmentOf({})).not.toMatchObject({
      Variables: { ACCOUNT_REQUEST: expect.anything() },
    });
  });

  it.each([
    [
      { linkAccountIntent: 'LinkIntent' },
      'smokeTest.linkAccountIntent of stage test has "LinkIntent"',
    ],
    [
      { accountRequest: { name: 'OrderIntent', slots: {} } },
      'smokeTest.accountRequest of stage test has "OrderIntent"',
    ],
    [
      { accountRequest: { name: 'BookRideIntent', slots: { target: 'airport' } } },
      'smokeTest.accountRequest.slots of stage test has "target", and the model of en-US has no such slot',
    ],
  ])('refuses intents and slots that the interaction model lacks: %j', (change, sentence) => {
    const smokeTest = { linkAccountIntent: 'LinkAccountIntent', ...change };
    expect(() => templateOf({ canaryMinutes: 15, smokeTest })).toThrow(sentence);
    // Without the canary and the gradual release, no function sends them.
    expect(() => templateOf({ smokeTest })).not.toThrow();
  });

  it('is skipped by an emergency deploy', () => {
    const emergency = templateOf({ gradualRelease: true }, {}, { release: 'allAtOnce' });
    emergency.resourcePropertiesCountIs(FUNCTION, { Handler: 'index.beforeTraffic' }, 0);
  });

  it('speaks a locale in which linking by voice is offered, and is left out without one', () => {
    const german = templateOf({ gradualRelease: true, linkingLocales: ['de-DE'] });
    german.hasResourceProperties(FUNCTION, {
      Handler: 'index.beforeTraffic',
      Environment: { Variables: Match.objectLike({ LOCALE: 'de-DE' }) },
    });
    const none = templateOf({ gradualRelease: true, linkingLocales: [] });
    none.resourcePropertiesCountIs(FUNCTION, { Handler: 'index.beforeTraffic' }, 0);
  });
});

describe('the canary', () => {
  it('talks to the alias on a schedule, and pages when it failed twice in a row', () => {
    const template = templateOf({ canaryMinutes: 15 });
    const { id, properties } = resourceOf(template, FUNCTION, { Handler: 'index.canary' });
    expect(properties['Environment']).toMatchObject({
      Variables: { FUNCTION_ARN: { Ref: expect.stringMatching(/^SkillLive/) } },
    });
    template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(15 minutes)' });
    const alarm = resourceOf(template, 'AWS::CloudWatch::Alarm', {
      AlarmName: 'RideHailer-test-Skill/Alarms/CanaryFailed',
    });
    expect(alarm.properties).toMatchObject({
      MetricName: 'Errors',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: id } }],
      Period: 900,
      EvaluationPeriods: 2,
      DatapointsToAlarm: 2,
    });
    const composite = resourceOf(template, 'AWS::CloudWatch::CompositeAlarm').properties;
    expect(JSON.stringify(composite)).toContain(alarm.id);
  });

  it('is off by default', () => {
    templateOf({}).resourcePropertiesCountIs(FUNCTION, { Handler: 'index.canary' }, 0);
  });
});
