import { Match } from 'aws-cdk-lib/assertions';
import { resourceOf, skillTemplate, skillTemplateOf, testStacks } from '../support';

const GROUP = 'AWS::CodeDeploy::DeploymentGroup';
const gradual = () => skillTemplateOf({ gradualRelease: true });

describe('a gradual release', () => {
  it('moves a tenth of the traffic first, and back when the new version fails', () => {
    gradual().hasResourceProperties(GROUP, {
      DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent10Minutes',
      AlarmConfiguration: {
        Enabled: true,
        Alarms: [{ Name: { Ref: Match.stringLikeRegexp('^ReleaseNewVersionErrors') } }],
      },
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: Match.arrayWith(['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM']),
      },
    });
    gradual().hasResource('AWS::Lambda::Alias', {
      UpdatePolicy: { CodeDeployLambdaAliasUpdate: Match.anyValue() },
    });
  });

  it('evaluates the new version only, and one failure is enough', () => {
    const { properties } = resourceOf(gradual(), 'AWS::CloudWatch::Alarm', {
      AlarmName: 'RideHailer-test-Skill/Release/NewVersionErrors',
    });
    expect(properties).toMatchObject({
      MetricName: 'Errors',
      Threshold: 1,
      EvaluationPeriods: 1,
      Period: 60,
      TreatMissingData: 'notBreaching',
    });
    expect(properties['Dimensions']).toContainEqual({
      Name: 'ExecutedVersion',
      Value: {
        'Fn::GetAtt': [expect.stringMatching(/^SkillFunctionCurrentVersion/), 'Version'],
      },
    });
  });

  it('watches one alarm, which does not page: an alarm that pages must not stop a release that repairs the skill', () => {
    const { properties } = resourceOf(gradual(), 'AWS::CloudWatch::CompositeAlarm');
    expect(JSON.stringify(properties)).not.toContain('NewVersionErrors');
    const { Alarms } = resourceOf(gradual(), GROUP).properties['AlarmConfiguration'] as {
      Alarms: unknown[];
    };
    expect(Alarms).toHaveLength(1);
  });

  it('is skipped by an emergency deploy, which moves all traffic at once', () => {
    const emergency = skillTemplateOf({ gradualRelease: true }, {}, { release: 'allAtOnce' });
    const { properties } = resourceOf(emergency, GROUP);
    expect(properties['DeploymentConfigName']).toBe('CodeDeployDefault.LambdaAllAtOnce');
    expect(properties['AlarmConfiguration']).toEqual({ Enabled: false });
  });

  it('rejects a value of the context "release" other than allAtOnce', () => {
    expect(() => testStacks({}, {}, { release: 'allatonce' })).toThrow(
      'Context release is "allatonce": it must be allAtOnce, or be left out.',
    );
  });

  it('is off by default', () => {
    skillTemplate().resourceCountIs(GROUP, 0);
    skillTemplate().hasResource('AWS::Lambda::Alias', { UpdatePolicy: Match.absent() });
  });
});
