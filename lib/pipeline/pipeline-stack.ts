import {
  ArnFormat,
  CfnOutput,
  CliCredentialsStackSynthesizer,
  type IStackSynthesizer,
  Stack,
  type StackProps,
} from 'aws-cdk-lib';
import { OidcProviderNative, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type Construct } from 'constructs';
import { DEFAULT_APPLICATION, type StageId } from '../../lambda/publisher/names';
import { acknowledge, wildcardFinding } from '../acknowledge';
import { stackName } from '../stage/names';
import { GITHUB_ISSUER, GitHubRole } from './github-role';

export interface PipelineStackProps extends StackProps {
  /** The repository: `OWNER/NAME`. */
  readonly repository: string;
  /** Names of the stages in this account and region. The GitHub environment of a stage has the same name. */
  readonly stages: readonly string[];
  /** Setting `application` of the stages. @default 'ride-hailer' */
  readonly application?: string;
  /**
   * Whether the account has GitHub's identity provider already; an account can have only one.
   *
   * @default false
   */
  readonly providerExists?: boolean;
  /**
   * Whether pull requests get a role that reads the deployed stacks, so that `ci.yml` can comment what a pull
   * request would change in AWS. Every person who may push a branch can use this role.
   *
   * @default true
   */
  readonly diffRole?: boolean;
}

/**
 * Roles of the workflows in `.github/workflows`. An administrator deploys this stack, which needs no
 * bootstrap. The stack's name must not begin with a prefix in `execution-policy.json`, such as `RideHailer-`:
 * the deploy of a stage could then change the roles.
 */
export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, props: PipelineStackProps) {
    super(scope, id, {
      description: 'Roles by which GitHub deploys the Alexa skill.',
      synthesizer: new CliCredentialsStackSynthesizer() as IStackSynthesizer,
      ...props,
    });
    const { repository, stages, application = DEFAULT_APPLICATION } = props;
    const { providerExists = false, diffRole = true } = props;
    const provider = providerExists
      ? { oidcProviderArn: this.formatArn(PROVIDER) }
      : new OidcProviderNative(this, 'GitHub', {
          url: `https://${GITHUB_ISSUER}`,
          clientIds: ['sts.amazonaws.com'],
        });
    const common = { provider, repository };
    if (diffRole) {
      const { roleArn } = new GitHubRole(this, 'Diff', {
        ...common,
        description: 'Compares stacks with a pull request: reads, and changes nothing.',
        subject: 'pull_request',
        bootstrapRoles: ['lookup'],
      });
      this.output('DiffRole', roleArn, 'Variable AWS_DIFF_ROLE of the GitHub repository.');
    }
    for (const stage of stages) {
      const deployRole = new GitHubRole(this, `Deploy-${stage}`, {
        ...common,
        description: `Deploys stage ${stage}, and talks to its skill afterwards.`,
        subject: `environment:${stage}`,
        bootstrapRoles: ['deploy', 'file-publishing', 'lookup'],
      });
      for (const statement of this.afterDeployStatements({ application, stage })) {
        deployRole.addToPolicy(statement);
        acknowledge(
          deployRole,
          'CloudFormation completes the names of stacks and functions with an id; ListFunctions has no resources to name.',
          ...statement.resources.map((arn) => wildcardFinding(this, arn)),
        );
      }
      this.output(
        `DeployRole-${stage}`,
        deployRole.roleArn,
        `Variable AWS_DEPLOY_ROLE of the GitHub environment ${stage}.`,
      );
    }
  }

  /** For `.github/stack-status.sh` and `npm run smoke-test`. */
  private afterDeployStatements(stage: StageId): PolicyStatement[] {
    const [data, skill] = [stackName(stage, 'Data'), stackName(stage, 'Skill')];
    return [
      new PolicyStatement({
        actions: ['cloudformation:DescribeStacks'],
        resources: [data, skill].map((name) =>
          this.formatArn({
            service: 'cloudformation',
            resource: 'stack',
            resourceName: `${name}/*`,
          }),
        ),
      }),
      new PolicyStatement({
        actions: ['lambda:InvokeFunction', 'lambda:GetFunctionConfiguration', 'lambda:GetAlias'],
        resources: [
          this.formatArn({
            service: 'lambda',
            resource: 'function',
            resourceName: `${skill}-*`,
            arnFormat: ArnFormat.COLON_RESOURCE_NAME,
          }),
        ],
      }),
      // This action does not support resource-level permissions.
      new PolicyStatement({ actions: ['lambda:ListFunctions'], resources: ['*'] }),
    ];
  }

  private output(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description });
  }
}

const PROVIDER = {
  service: 'iam',
  region: '',
  resource: 'oidc-provider',
  resourceName: GITHUB_ISSUER,
};
