import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { acknowledge } from '../acknowledge';

export interface FunctionRoleProps {
  readonly description: string;
  /** The one log group that the function writes to. */
  readonly logGroup: ILogGroup;
}

/**
 * A function's role with no managed policy: its own log group and X-Ray, and what is granted on top.
 *
 * Lambda's basic execution policy would allow writing to any log group of the account.
 */
export function functionRole(scope: Construct, id: string, props: FunctionRoleProps): Role {
  const role = new Role(scope, id, {
    description: props.description,
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  });
  role.addToPolicy(
    new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [props.logGroup.logGroupArn],
    }),
  );
  acknowledge(
    role,
    'X-Ray has no resources to name: AWS documents "*" as the only resource of its write actions.',
    'AwsSolutions-IAM5[Resource::*]',
  );
  return role;
}
