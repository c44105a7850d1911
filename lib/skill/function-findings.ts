import { type IFunction } from 'aws-cdk-lib/aws-lambda';
import { acknowledge, complianceRule } from '../acknowledge';

/** Accepts the cdk-nag findings that every function of this project has. */
export function acknowledgeFunction(lambda: IFunction, whyNoRetry: string): void {
  acknowledge(lambda, whyNoRetry, 'Serverless-LambdaDLQ', ...complianceRule('LambdaDLQ'));
  acknowledge(
    lambda,
    'The function calls public services over TLS and reaches nothing inside the account: a VPC would add a NAT gateway to pay and nothing to protect.',
    ...complianceRule('LambdaInsideVPC'),
  );
  acknowledge(
    lambda,
    'A limit of its own would reject requests that the account still has room for.',
    ...complianceRule('LambdaConcurrency'),
  );
}
