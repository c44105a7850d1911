import { Validations } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';

/**
 * Records why a finding of a rule pack is accepted for a construct.
 *
 * @param findings rule ids of cdk-nag's packs, such as `AwsSolutions-IAM5[Resource::*]`
 */
export function acknowledge(construct: IConstruct, reason: string, ...findings: string[]): void {
  Validations.of(construct).acknowledge(...findings.map((id) => ({ id, reason })));
}
