import { type Stack, Validations } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';

/**
 * Records why a finding of a rule pack is accepted for a construct and everything in it.
 *
 * @param findings rule ids of cdk-nag's packs, such as `AwsSolutions-IAM5[Resource::*]`
 */
export function acknowledge(construct: IConstruct, reason: string, ...findings: string[]): void {
  Validations.of(construct).acknowledge(...findings.map((id) => ({ id, reason })));
}

/** Reason for accepting the finding `IAMNoInlinePolicy`. */
export const INLINE_POLICY_REASON =
  'The policy belongs to this one role and is deleted with it: a managed policy could be attached elsewhere.';

/** A rule's ids in four packs of cdk-nag, some of which lack it. */
export const complianceRuleIds = (name: string): string[] =>
  ['NIST.800.53.R4', 'NIST.800.53.R5', 'HIPAA.Security', 'PCI.DSS.321'].map(
    (pack) => `${pack}-${name}`,
  );

/** cdk-nag writes the unresolved parts of an ARN as `<AWS::Region>`. */
export function wildcardFinding(stack: Stack, arn: string): string {
  const resolved = stack.resolve(arn) as string | { 'Fn::Join': [string, Part[]] };
  const parts = typeof resolved === 'string' ? [resolved] : resolved['Fn::Join'][1];
  const shown = parts.map((part) => (typeof part === 'string' ? part : `<${part.Ref}>`));
  return `AwsSolutions-IAM5[Resource::${shown.join('')}]`;
}

type Part = string | { readonly Ref: string };
