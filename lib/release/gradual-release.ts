import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, type IAlarm, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import {
  type ILambdaDeploymentConfig,
  LambdaApplication,
  LambdaDeploymentConfig,
  LambdaDeploymentGroup,
} from 'aws-cdk-lib/aws-codedeploy';
import { type Alias, CfnFunction, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge, complianceRuleIds, INLINE_POLICY_REASON } from '../acknowledge';

export interface GradualReleaseProps {
  /** The alias that Alexa calls. */
  readonly alias: Alias;
  /**
   * Steps in which traffic moves to a new version.
   *
   * @default - a tenth of the traffic for ten minutes, then all
   */
  readonly steps?: ILambdaDeploymentConfig;
  /**
   * For an emergency: moves all traffic at once, whatever `steps` says, and evaluates no alarm.
   *
   * @default false
   */
  readonly allAtOnce?: boolean;
  /**
   * Function that CodeDeploy invokes before a new version gets traffic; the function can stop the release.
   *
   * @default - none
   */
  readonly preHook?: IFunction | undefined;
}

/**
 * Moves traffic to a new version step by step, and back after an error of the new version.
 *
 * Errors of the former version do not stop the release, because the new version may repair them.
 */
export class GradualRelease extends Construct {
  /** CodeDeploy's deployment group of the alias. */
  readonly deploymentGroup: LambdaDeploymentGroup;
  /** Alarms that move traffic back; none with `allAtOnce`. */
  readonly alarms: readonly IAlarm[];

  constructor(scope: Construct, id: string, props: GradualReleaseProps) {
    super(scope, id);
    const { alias, allAtOnce = false } = props;
    this.alarms = allAtOnce ? [] : [newVersionErrors(this, alias)];
    this.deploymentGroup = new LambdaDeploymentGroup(this, 'DeploymentGroup', {
      application: new LambdaApplication(this, 'Application'),
      alias,
      deploymentConfig: allAtOnce
        ? LambdaDeploymentConfig.ALL_AT_ONCE
        : (props.steps ?? LambdaDeploymentConfig.CANARY_10PERCENT_10MINUTES),
      alarms: [...this.alarms],
      autoRollback: {
        deploymentInAlarm: !allAtOnce,
        failedDeployment: true,
        stoppedDeployment: true,
      },
      ...(props.preHook && { preHook: props.preHook }),
    });
    acknowledge(
      this.deploymentGroup,
      "The CDK gives the role AWS's own limited policy for CodeDeploy and Lambda, which changes with CodeDeploy; a copy would not.",
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
    );
    acknowledge(
      this.deploymentGroup,
      INLINE_POLICY_REASON,
      ...complianceRuleIds('IAMNoInlinePolicy'),
    );
    if (props.preHook) acknowledgeHook(this.deploymentGroup, props.preHook);
  }
}

function acknowledgeHook(deploymentGroup: LambdaDeploymentGroup, { node }: IFunction): void {
  const { defaultChild } = node;
  if (!(defaultChild instanceof CfnFunction)) return;
  const id = Stack.of(deploymentGroup).getLogicalId(defaultChild);
  acknowledge(
    deploymentGroup,
    "The wildcard is the CDK's own: CodeDeploy may invoke any version of this one function.",
    `AwsSolutions-IAM5[Resource::<${id}.Arn>:*]`,
  );
}

function newVersionErrors(scope: Construct, alias: Alias): Alarm {
  const alarm = new Alarm(scope, 'NewVersionErrors', {
    alarmName: `${scope.node.path}/NewVersionErrors`,
    alarmDescription:
      'The version that is being released fails: CodeDeploy moves traffic back. Missing data means OK: there were no requests.',
    metric: alias.lambda.metricErrors({
      dimensionsMap: {
        FunctionName: alias.lambda.functionName,
        Resource: `${alias.lambda.functionName}:${alias.aliasName}`,
        ExecutedVersion: alias.version.version,
      },
      period: Duration.minutes(1),
    }),
    threshold: 1,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  acknowledge(
    alarm,
    'CodeDeploy evaluates the alarm and acts on it.',
    ...complianceRuleIds('CloudWatchAlarmAction'),
  );
  return alarm;
}
