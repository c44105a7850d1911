import { type IFunction } from 'aws-cdk-lib/aws-lambda';
import { acknowledge, complianceRuleIds } from '../acknowledge';

/** Accepts the cdk-nag findings that every function of this project has. */
export function acknowledgeFunction(lambda: IFunction, whyNoRetry: string): void {
  acknowledge(lambda, whyNoRetry, 'Serverless-LambdaDLQ', ...complianceRuleIds('LambdaDLQ'));
  acknowledge(
    lambda,
    'The function calls only public endpoints over TLS, and nothing in a VPC: a VPC would add the cost of a NAT gateway, and would protect nothing.',
    ...complianceRuleIds('LambdaInsideVPC'),
  );
  acknowledge(
    lambda,
    'A limit of its own would reject requests that the account still has room for.',
    ...complianceRuleIds('LambdaConcurrency'),
  );
}
