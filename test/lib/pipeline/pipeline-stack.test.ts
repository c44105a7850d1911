import { Match, Template } from 'aws-cdk-lib/assertions';
import { GitHubRole, type GitHubRoleProps } from '../../../lib/pipeline/github-role';
import { PipelineStack, type PipelineStackProps } from '../../../lib/pipeline/pipeline-stack';
import { resourcesOf, testApp, testStack } from '../support';

const ENV = { account: '123456789012', region: 'eu-west-1' };
const OIDC_PROVIDER = 'AWS::IAM::OIDCProvider';

function templateOf(props: Partial<PipelineStackProps> = {}): Template {
  const all = { repository: 'rides/alexa', stages: ['beta', 'team'], env: ENV, ...props };
  return Template.fromStack(new PipelineStack(testApp(), 'GitHub-RideHailer', all));
}

const roleTrusting = (subject: string) => ({
  AssumeRolePolicyDocument: {
    Statement: [
      Match.objectLike({
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
            'token.actions.githubusercontent.com:sub': `repo:rides/alexa:${subject}`,
          },
        },
      }),
    ],
  },
});

const bootstrapRole = (name: string) =>
  `arn:aws:iam::123456789012:role/cdk-hnb659fds-${name}-role-123456789012-eu-west-1`;

function statementsFor(template: Template, subject: string): object[] {
  const [role] = resourcesOf(template, 'AWS::IAM::Role', roleTrusting(subject));
  const [policy] = resourcesOf(template, 'AWS::IAM::Policy', { Roles: [{ Ref: role!.id }] });
  return (policy!.properties['PolicyDocument'] as { Statement: object[] }).Statement;
}

const allow = (Action: unknown, Resource: unknown) => ({ Effect: 'Allow', Action, Resource });

describe("the roles of the repository's workflows", () => {
  it('let a pull request look up what is deployed, and nothing else', () => {
    expect(statementsFor(templateOf(), 'pull_request')).toEqual([
      allow('sts:AssumeRole', bootstrapRole('lookup')),
    ]);
  });

  it('let the environment of a stage deploy, read its stacks and talk to its skill', () => {
    expect(statementsFor(templateOf(), 'environment:team')).toEqual([
      allow('sts:AssumeRole', ['deploy', 'file-publishing', 'lookup'].map(bootstrapRole)),
      allow(
        'cloudformation:DescribeStacks',
        ['Data', 'Skill'].map(
          (name) => `arn:aws:cloudformation:eu-west-1:123456789012:stack/RideHailer-team-${name}/*`,
        ),
      ),
      allow(
        ['lambda:GetAlias', 'lambda:GetFunctionConfiguration', 'lambda:InvokeFunction'],
        'arn:aws:lambda:eu-west-1:123456789012:function:RideHailer-team-Skill-*',
      ),
      allow('lambda:ListFunctions', '*'),
    ]);
  });

  it('are as many as the stages, and one for pull requests', () => {
    templateOf().resourceCountIs('AWS::IAM::Role', 3);
    expect(Object.keys(templateOf().findOutputs('*')).sort()).toEqual([
      'DeployRolebeta',
      'DeployRoleteam',
      'DiffRole',
    ]);
  });

  it('are only those of the stages with diffRole: false', () => {
    const template = templateOf({ diffRole: false });
    template.resourceCountIs('AWS::IAM::Role', 2);
    expect(resourcesOf(template, 'AWS::IAM::Role', roleTrusting('pull_request'))).toEqual([]);
    expect(Object.keys(template.findOutputs('*')).sort()).toEqual([
      'DeployRolebeta',
      'DeployRoleteam',
    ]);
  });

  it('are those of the bootstrap whose qualifier the context names', () => {
    const app = testApp();
    app.node.setContext('@aws-cdk/core:bootstrapQualifier', 'rides');
    const props = { repository: 'rides/alexa', stages: [], env: ENV };
    const template = Template.fromStack(new PipelineStack(app, 'GitHub-RideHailer', props));
    expect(statementsFor(template, 'pull_request')).toEqual([
      allow('sts:AssumeRole', bootstrapRole('lookup').replace('hnb659fds', 'rides')),
    ]);
  });

  it("trust GitHub's identity provider, which an account can have once", () => {
    templateOf().hasResourceProperties(OIDC_PROVIDER, {
      Url: 'https://token.actions.githubusercontent.com',
      ClientIdList: ['sts.amazonaws.com'],
    });
    const existing = templateOf({ providerExists: true });
    existing.resourceCountIs(OIDC_PROVIDER, 0);
    existing.allResourcesProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          Match.objectLike({
            Principal: {
              Federated:
                'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
            },
          }),
        ],
      },
    });
  });

  it('need no bootstrap, and get names that CloudFormation derives from the stack’s name', () => {
    const template = templateOf();
    // A stack that needs the bootstrap has a rule that checks the version of the bootstrap.
    expect(template.toJSON()).not.toHaveProperty('Rules');
    expect(
      resourcesOf(template, 'AWS::IAM::Role').map(({ properties }) => properties),
    ).not.toContainEqual(expect.objectContaining({ RoleName: expect.anything() as unknown }));
  });
});

describe('a role for GitHub rejects', () => {
  const role = (change: Partial<GitHubRoleProps>) => () =>
    new GitHubRole(testStack(), 'Role', {
      description: 'Deploys.',
      provider: { oidcProviderArn: 'arn:aws:iam::123456789012:oidc-provider/x' },
      repository: 'rides/alexa',
      subject: 'environment:team',
      bootstrapRoles: ['lookup'],
      ...change,
    });

  it.each([
    [{ repository: 'alexa' }, 'Test/Role: repository is "alexa": it must be "OWNER/NAME".'],
    [{ repository: 'rides/*' }, 'repository is "rides/*"'],
    [{ subject: '*' }, 'Test/Role: subject is "*": it must be "environment:NAME"'],
    [{ subject: 'environment:*' }, 'without a wildcard'],
    [{ subject: 'ref:refs/heads/*' }, 'without a wildcard'],
  ])('%j', (change, sentence) => {
    expect(role(change)).toThrow(sentence);
  });

  it('neither a branch, nor an environment, nor a pull request', () => {
    for (const subject of ['environment:team', 'pull_request', 'ref:refs/heads/main']) {
      expect(role({ subject })).not.toThrow();
    }
  });
});
