import { Validations } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';

/**
 * Records why a finding of a rule pack is accepted for a construct and everything in it.
 *
 * @param findings rule ids of cdk-nag's packs, such as `AwsSolutions-IAM5[Resource::*]`
 */
export function acknowledge(construct: IConstruct, reason: string, ...findings: string[]): void {
  Validations.of(construct).acknowledge(...findings.map((id) => ({ id, reason })));
}

/** Why a role's permissions are in the role itself: a finding of the packs' rule `IAMNoInlinePolicy`. */
export const INLINE_POLICY =
  'The policy belongs to this one role and is deleted with it: a managed policy could be attached elsewhere.';

/** Ids of a rule in cdk-nag's packs for NIST 800-53, HIPAA and PCI DSS; some packs lack some rules. */
export const complianceRule = (name: string): string[] =>
  ['NIST.800.53.R4', 'NIST.800.53.R5', 'HIPAA.Security', 'PCI.DSS.321'].map(
    (pack) => `${pack}-${name}`,
  );
