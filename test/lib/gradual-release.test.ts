import { Match, Template } from 'aws-cdk-lib/assertions';
import { testStacks } from './support';

describe('gradual release', () => {
  it('moves a tenth first, and goes back when an alarm of the handler rings', () => {
    const template = Template.fromStack(testStacks({ gradualRelease: true }).skill);
    template.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
      DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent10Minutes',
      AlarmConfiguration: {
        Enabled: true,
        Alarms: ['HandlerErrors', 'HandlerThrottles', 'HandlerDuration', 'TurnsFail'].map(
          (alarm) => ({
            Name: { Ref: Match.stringLikeRegexp(`^Alarms${alarm}`) },
          }),
        ),
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

  it('is an option', () => {
    const template = Template.fromStack(testStacks().skill);
    template.resourceCountIs('AWS::CodeDeploy::DeploymentGroup', 0);
    template.hasResource('AWS::Lambda::Alias', { UpdatePolicy: Match.absent() });
  });
});
