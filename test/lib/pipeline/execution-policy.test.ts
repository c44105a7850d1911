import { Template } from 'aws-cdk-lib/assertions';
import { fromRoot } from '../../../tools/paths';
import { EVERY_SETTING, readJson, testStacks } from '../support';

interface Statement {
  readonly Sid: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

const policy = readJson(fromRoot('lib/pipeline/execution-policy.json')) as {
  readonly Statement: readonly Statement[];
};

/** From the `handlers` of AWS's public resource schemas, which cfn-lint 1.58.0 brings. */
const permissions = readJson(
  fromRoot('test/lib/pipeline/cloudformation-permissions.json'),
) as Readonly<Record<string, readonly string[]>>;

/** Permissions for properties that the templates do not use. */
const FOR_UNUSED_PROPERTIES = [
  /^(ec2|elasticfilesystem|s3files|kinesis|firehose):/,
  /^application-autoscaling:(?!Describe)/,
  /^dynamodb:(En|Dis)ableKinesis/,
  /^iam:\w+(Group|User)Policy$/,
  /^iam:\w+PermissionsBoundary$/,
  /^kms:ListAliases$/,
  /^s3:REST/,
  /^secretsmanager:(GetRandomPassword|ReplicateSecretToRegions|RemoveRegionsFromReplication)$/,
];

/** Permissions that belong to no resource type. */
const FOR_THE_TEMPLATE = [
  // `Fn::GetStackOutput` and the parameter with the version of the bootstrap.
  'cloudformation:DescribeStacks',
  'ssm:GetParameters',
];

const resources: readonly Resource[] = [
  { application: 'ride-hailer' },
  { encryptionKeyArn: undefined, ledgerReplicas: ['us-east-1'] },
].flatMap((settings) => {
  const { data, skill } = testStacks({ ...EVERY_SETTING, application: 'ride-hailer', ...settings });
  return [data, skill].flatMap((stack) =>
    Object.values(Template.fromStack(stack).toJSON()['Resources'] as Record<string, Resource>),
  );
});

const types = [...new Set(resources.map(({ Type }) => Type))].filter((type) =>
  type.startsWith('AWS::'),
);
const ofType = (type: string) => resources.filter(({ Type }) => Type === type);

const needed = new Set(
  types
    .flatMap((type) => permissions[type] ?? [])
    .filter((permission) => !FOR_UNUSED_PROPERTIES.some((pattern) => pattern.test(permission))),
);
const allowed = policy.Statement.flatMap(({ Action }) => Action);

const covers = (action: string, permission: string): boolean =>
  action === permission || new RegExp(`^${action.replaceAll('*', '.*')}$`, 'i').test(permission);

describe('the policy of the role by which CloudFormation deploys', () => {
  it('is compared with the permissions of each resource type in the templates, and of no other', () => {
    expect(types.filter((type) => !(type in permissions))).toEqual([]);
    expect(Object.keys(permissions).filter((type) => !types.includes(type))).toEqual([]);
  });

  it('allows every permission that CloudFormation needs for the resource types in the templates', () => {
    const missing = [...needed, ...FOR_THE_TEMPLATE].filter(
      (permission) => !allowed.some((action) => covers(action, permission)),
    );
    expect(missing).toEqual([]);
  });

  it('allows only what the templates and their resource types need', () => {
    const all = [...needed, ...FOR_THE_TEMPLATE];
    const unused = allowed.filter(
      (action) => !all.some((permission) => covers(action, permission)),
    );
    expect(unused).toEqual([]);
  });

  it('allows changes of unnamed resources only under a condition, or where IAM cannot name them', () => {
    const unnamed = policy.Statement.filter(({ Resource }) => [Resource].flat().includes('*'));
    const changes = unnamed
      .filter(({ Condition }) => Condition === undefined)
      .flatMap(({ Action }) => Action)
      .filter((action) => !/:(Describe|Get|List)\w+$/.test(action));
    expect(changes).toEqual([
      // IAM can't name a query definition or a subscription.
      'logs:DeleteQueryDefinition',
      'logs:PutQueryDefinition',
      'sns:SetSubscriptionAttributes',
      'sns:Unsubscribe',
    ]);
  });

  it('fits the names of the resources, which begin with RideHailer- or ride-hailer/', () => {
    const names = (type: string, property: string) =>
      ofType(type).map(({ Properties }) => Properties?.[property]);
    for (const name of [
      ...names('AWS::CloudWatch::Alarm', 'AlarmName'),
      ...names('AWS::CloudWatch::CompositeAlarm', 'AlarmName'),
      ...names('AWS::CloudWatch::Dashboard', 'DashboardName'),
    ]) {
      expect(name).toMatch(/^RideHailer-/);
    }
    for (const name of names('AWS::SecretsManager::Secret', 'Name')) {
      expect(name).toMatch(/^ride-hailer\//);
    }
    // CloudFormation derives every other name from the stack's, which begins with RideHailer-.
    for (const property of ['FunctionName', 'RoleName', 'TableName', 'TopicName', 'LogGroupName']) {
      const named = resources.filter(({ Type, Properties }) => {
        const referringTypes = [
          'AWS::Lambda::Alias',
          'AWS::Lambda::Version',
          'AWS::Lambda::Permission',
        ];
        return (
          property in (Properties ?? {}) && !referringTypes.includes(Type) && !/Invoke/.test(Type)
        );
      });
      expect(named).toEqual([]);
    }
  });

  it('passes roles to the services that assume them, and attaches the managed policies in use', () => {
    const conditionValues = (sid: string, key: string) => {
      const { Condition = {} } = policy.Statement.find(({ Sid }) => Sid === sid)!;
      return Object.values(Condition).flatMap((test) => test[key] ?? []);
    };
    const roles = JSON.stringify(ofType('AWS::IAM::Role'));
    const services = new Set(
      [...roles.matchAll(/"(\w+\.amazonaws\.com)"/g)].map(([, name]) => name),
    );
    expect(conditionValues('PassRoles', 'iam:PassedToService').sort()).toEqual(
      [...services].sort(),
    );
    const managed = new Set(
      [...roles.matchAll(/policy\/service-role\/\w+/g)].map(([name]) => name),
    );
    expect(conditionValues('ManagedPolicies', 'iam:PolicyARN').sort()).toEqual(
      [...managed].map((name) => `arn:aws:iam::aws:${name}`).sort(),
    );
  });

  it('is short enough for a managed policy, which has at most 6,144 characters', () => {
    expect(JSON.stringify(policy).length).toBeLessThan(6_144);
  });
});
