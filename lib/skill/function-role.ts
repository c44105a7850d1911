import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { acknowledge, complianceRule, INLINE_POLICY } from '../acknowledge';

export interface FunctionRoleProps {
  readonly description: string;
  /** The only log group that the function may write to. */
  readonly logGroup: ILogGroup;
}

/**
 * A function's role without a managed policy: its log group, X-Ray, and later grants.
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
  acknowledge(role, INLINE_POLICY, ...complianceRule('IAMNoInlinePolicy'));
  return role;
}
