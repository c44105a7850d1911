import { Match, Template } from 'aws-cdk-lib/assertions';
import { resourcesOf, testStacks } from '../support';

const WATCHED = [
  'HandlerErrors',
  'HandlerThrottles',
  'HandlerDuration',
  'TurnsFail',
  'AnswersRefused',
];

const canarySeconds = (template: Template) => {
  const [group] = resourcesOf(template, 'AWS::CodeDeploy::DeploymentGroup');
  const [, minutes] = /(\d+)Minutes$/.exec(String(group?.properties['DeploymentConfigName'])) ?? [];
  return Number(minutes) * 60;
};

describe('gradual release', () => {
  it('moves a tenth first, and goes back when an alarm of the handler rings', () => {
    const template = Template.fromStack(testStacks({ gradualRelease: true }).skill);
    template.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
      DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent30Minutes',
      AlarmConfiguration: {
        Enabled: true,
        Alarms: WATCHED.map((alarm) => ({
          Name: { Ref: Match.stringLikeRegexp(`^Alarms${alarm}`) },
        })),
      },
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: Match.arrayWith(['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM']),
      },
    });
    template.hasResource('AWS::Lambda::Alias', {
      UpdatePolicy: { CodeDeployLambdaAliasUpdate: Match.anyValue() },
    });
  });

  it.each(WATCHED)('has %s look back no longer than half of the first step', (id) => {
    const template = Template.fromStack(testStacks({ gradualRelease: true }).skill);
    const [alarm] = resourcesOf(template, 'AWS::CloudWatch::Alarm', {
      AlarmName: `RideHailer-test-Skill/Alarms/${id}`,
    });
    const { Period, EvaluationPeriods } = alarm!.properties;
    const looksBack = Number(Period) * Number(EvaluationPeriods);
    expect(looksBack).toBeLessThanOrEqual(canarySeconds(template) / 2);
  });

  it('is an option', () => {
    const template = Template.fromStack(testStacks().skill);
    template.resourceCountIs('AWS::CodeDeploy::DeploymentGroup', 0);
    template.hasResource('AWS::Lambda::Alias', { UpdatePolicy: Match.absent() });
  });
});
