import { BOOTSTRAP_QUALIFIER_CONTEXT, DefaultStackSynthesizer, Duration, Stack } from 'aws-cdk-lib';
import {
  type IOidcProvider,
  PolicyStatement,
  Role,
  WebIdentityPrincipal,
} from 'aws-cdk-lib/aws-iam';
import { type Construct, type IConstruct } from 'constructs';
import { acknowledge, complianceRuleIds, INLINE_POLICY_REASON } from '../acknowledge';
import { checkProp } from '../check-prop';

export const GITHUB_ISSUER = 'token.actions.githubusercontent.com';

/** A role of `cdk bootstrap`. */
export type BootstrapRole = 'deploy' | 'file-publishing' | 'lookup';

export interface GitHubRoleProps {
  /** Shown with the role in the AWS console. */
  readonly description: string;
  /** Identity provider `token.actions.githubusercontent.com`; an account can have only one. */
  readonly provider: Pick<IOidcProvider, 'oidcProviderArn'>;
  /** The repository: `OWNER/NAME`. */
  readonly repository: string;
  /**
   * End of the claim `sub` in the job's token, after `repo:OWNER/NAME:`, for example `environment:team`,
   * `pull_request` or `ref:refs/heads/main`.
   */
  readonly subject: string;
  /** Roles of `cdk bootstrap`, in this account and region, that the job may assume. */
  readonly bootstrapRoles: readonly BootstrapRole[];
  /**
   * Qualifier of `cdk bootstrap`.
   *
   * @default - context `@aws-cdk/core:bootstrapQualifier`, else `hnb659fds`
   */
  readonly qualifier?: string;
}

/**
 * Role that the jobs with one `subject` in one repository assume with GitHub's OpenID Connect token. Without
 * a further policy, the role may only assume the `bootstrapRoles`.
 */
export class GitHubRole extends Role {
  constructor(scope: Construct, id: string, props: GitHubRoleProps) {
    const { repository, subject } = props;
    super(scope, id, {
      description: props.description,
      maxSessionDuration: Duration.hours(1),
      assumedBy: new WebIdentityPrincipal(props.provider.oidcProviderArn, {
        StringEquals: {
          [`${GITHUB_ISSUER}:aud`]: 'sts.amazonaws.com',
          [`${GITHUB_ISSUER}:sub`]: `repo:${repository}:${subject}`,
        },
      }),
    });
    checkProp(
      this,
      'repository',
      repository,
      (value) => /^[\w.-]+\/[\w.-]+$/.test(value),
      'it must be "OWNER/NAME".',
    );
    checkProp(
      this,
      'subject',
      subject,
      (value) => /^(environment:[^*?\s]+|pull_request|ref:refs\/[^*?\s]+)$/.test(value),
      'it must be "environment:NAME", "pull_request" or "ref:refs/heads/BRANCH", without a wildcard.',
    );
    const { partition, account, region } = Stack.of(this);
    const qualifier = props.qualifier ?? bootstrapQualifier(this);
    this.addToPolicy(
      new PolicyStatement({
        actions: ['sts:AssumeRole'],
        resources: props.bootstrapRoles.map(
          (role) =>
            `arn:${partition}:iam::${account}:role/cdk-${qualifier}-${role}-role-${account}-${region}`,
        ),
      }),
    );
    acknowledge(this, INLINE_POLICY_REASON, ...complianceRuleIds('IAMNoInlinePolicy'));
  }
}

/** If the bootstrap has a qualifier of its own, the context in `cdk.json` names it. */
const bootstrapQualifier = ({ node }: IConstruct): string =>
  (node.tryGetContext(BOOTSTRAP_QUALIFIER_CONTEXT) as string | undefined) ??
  DefaultStackSynthesizer.DEFAULT_QUALIFIER;
