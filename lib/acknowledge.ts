import { Validations } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';

/**
 * Says beside a construct why a finding of a rule pack is meant.
 *
 * @param findings rule ids of cdk-nag's packs, such as `AwsSolutions-IAM5[Resource::*]`
 */
export function acknowledge(construct: IConstruct, reason: string, ...findings: string[]): void {
  Validations.of(construct).acknowledge(...findings.map((id) => ({ id, reason })));
}
