import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { acknowledge, complianceRuleIds, INLINE_POLICY_REASON } from '../acknowledge';

export interface FunctionRoleProps {
  readonly description: string;
  readonly logGroup: ILogGroup;
  /** @default false */
  readonly inVpc?: boolean;
}

/** The network permissions of AWS's `AWSLambdaVPCAccessExecutionRole`. */
const NETWORK_INTERFACES = [
  'ec2:AssignPrivateIpAddresses',
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:UnassignPrivateIpAddresses',
];

/** Lambda's basic execution policy would allow writing to any log group of the account. */
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
  if (props.inVpc === true) {
    role.addToPolicy(new PolicyStatement({ actions: NETWORK_INTERFACES, resources: ['*'] }));
  }
  acknowledge(
    role,
    'X-Ray and network interfaces have no resources to name: AWS documents "*" as the resource of these actions.',
    'AwsSolutions-IAM5[Resource::*]',
  );
  acknowledge(role, INLINE_POLICY_REASON, ...complianceRuleIds('IAMNoInlinePolicy'));
  return role;
}
