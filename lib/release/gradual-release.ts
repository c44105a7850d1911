import { type IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import {
  type ILambdaDeploymentConfig,
  LambdaApplication,
  LambdaDeploymentConfig,
  LambdaDeploymentGroup,
} from 'aws-cdk-lib/aws-codedeploy';
import { type Alias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';

export interface GradualReleaseProps {
  /** The alias that Alexa calls. */
  readonly alias: Alias;
  /** One of them ringing brings the former version back. */
  readonly alarms: readonly IAlarm[];
  /**
   * The first step lasts longer than the slowest of the alarms looks back.
   *
   * @default - a tenth of the traffic for thirty minutes, then all
   */
  readonly steps?: ILambdaDeploymentConfig;
}

/** New versions get traffic step by step, and go back by themselves when an alarm rings. */
export class GradualRelease extends Construct {
  readonly deploymentGroup: LambdaDeploymentGroup;

  constructor(scope: Construct, id: string, props: GradualReleaseProps) {
    super(scope, id);
    this.deploymentGroup = new LambdaDeploymentGroup(this, 'DeploymentGroup', {
      application: new LambdaApplication(this, 'Application'),
      alias: props.alias,
      deploymentConfig: props.steps ?? LambdaDeploymentConfig.CANARY_10PERCENT_30MINUTES,
      alarms: [...props.alarms],
      autoRollback: { deploymentInAlarm: true, failedDeployment: true, stoppedDeployment: true },
    });
    acknowledge(
      this.deploymentGroup,
      "AWS's own limited policy for CodeDeploy and Lambda is what the CDK gives the role; it changes with CodeDeploy, which a copy would not.",
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
    );
  }
}
