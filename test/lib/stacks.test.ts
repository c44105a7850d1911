import { Match, Template } from 'aws-cdk-lib/assertions';
import { isDeepStrictEqual } from 'node:util';
import { stageSettings, type StageSettings } from '../../lib/stage/settings';
import {
  DEFAULT_SETTINGS,
  EVERY_SETTING,
  resourceOf,
  resourcesOf,
  skillTemplate,
  skillTemplateOf,
  stageFixture,
  statementsOf,
  testStacks,
} from './support';

/** Hashes of assets depend on the path of the checkout and on the bundle, so the snapshot omits them. */
const withoutHashes = (template: Template): string =>
  JSON.stringify(template.toJSON(), null, 2)
    .replace(/\b[0-9a-f]{64}\b/g, '<asset>')
    .replace(/(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}/g, '$1<hash>');

describe('the golden snapshot', () => {
  it('of the data stack is unchanged', () => {
    expect(withoutHashes(Template.fromStack(testStacks().data))).toMatchSnapshot();
  });

  it('of the skill stack is unchanged', () => {
    expect(withoutHashes(skillTemplate())).toMatchSnapshot();
  });

  it('of both stacks with every setting is unchanged', () => {
    const stage = stageFixture(EVERY_SETTING);
    const atDefault = (Object.keys(stageSettings.entries) as (keyof StageSettings)[]).filter(
      (name) => isDeepStrictEqual(stage[name], DEFAULT_SETTINGS[name]),
    );
    expect(atDefault).toEqual([
      'lwaClientId',
      'vendorId',
      'smapiClientId',
      'lwaApi',
      'ledgerReplicas',
    ]);
    const { data, skill } = testStacks(EVERY_SETTING);
    expect(withoutHashes(Template.fromStack(data))).toMatchSnapshot();
    expect(withoutHashes(Template.fromStack(skill))).toMatchSnapshot();
  });

  it('contains no path of this machine', () => {
    expect(withoutHashes(skillTemplate())).not.toContain(process.cwd());
  });
});

describe('both stacks', () => {
  it('are protected, named and tagged as the stage says', () => {
    const { data, skill } = testStacks({ tags: { service: 'rides' } });
    for (const stack of [data, skill]) {
      expect(stack.terminationProtection).toBe(true);
      expect(stack.tags.tagValues()).toEqual({ stage: 'test', service: 'rides' });
    }
    expect([data.stackName, skill.stackName]).toEqual([
      'RideHailer-test-Data',
      'RideHailer-test-Skill',
    ]);
    expect(testStacks({ terminationProtection: false }).skill.terminationProtection).toBe(false);
  });

  it('share no export, so that either can be replaced, and the data stack is deployed first', () => {
    const { data, skill } = testStacks();
    expect(skill.dependencies).toEqual([data]);
    expect(JSON.stringify(skillTemplate().toJSON())).not.toContain('Fn::ImportValue');
    const outputs = Object.values(Template.fromStack(data).findOutputs('*'));
    expect(outputs.map((output: object) => Object.keys(output)).flat()).not.toContain('Export');
  });

  it('keep ledger and secrets in the data stack only, where a failed first deploy leaves no orphan', () => {
    const template = Template.fromStack(testStacks().data);
    for (const type of ['AWS::DynamoDB::GlobalTable', 'AWS::SecretsManager::Secret']) {
      skillTemplate().resourceCountIs(type, 0);
      template.allResources(type, {
        DeletionPolicy: 'RetainExceptOnCreate',
        UpdateReplacePolicy: 'Retain',
      });
    }
  });

  it('need no account and no region', () => {
    const { skill } = testStacks({ account: undefined, region: undefined });
    expect(() => Template.fromStack(skill)).not.toThrow();
  });
});

describe('the logs of skill and publisher', () => {
  it('are in the data stack, where no rollback of the skill stack deletes them', () => {
    const { data, skill } = testStacks({ logRetentionDays: 90 });
    Template.fromStack(skill).resourceCountIs('AWS::Logs::LogGroup', 0);
    Template.fromStack(data).resourceCountIs('AWS::Logs::LogGroup', 2);
    Template.fromStack(data).allResourcesProperties('AWS::Logs::LogGroup', {
      RetentionInDays: 90,
    });
  });
});

describe('an encryption key of the stage', () => {
  it('encrypts secrets, logs, topics and ledger', () => {
    const encryptionKeyArn = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd';
    const { data, skill } = testStacks({ encryptionKeyArn });
    const [dataTemplate, template] = [Template.fromStack(data), Template.fromStack(skill)];
    dataTemplate.allResourcesProperties('AWS::SecretsManager::Secret', {
      KmsKeyId: encryptionKeyArn,
    });
    dataTemplate.allResourcesProperties('AWS::Logs::LogGroup', { KmsKeyId: encryptionKeyArn });
    dataTemplate.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: [Match.objectLike({ SSESpecification: { KMSMasterKeyId: encryptionKeyArn } })],
    });
    template.allResourcesProperties('AWS::SNS::Topic', { KmsMasterKeyId: encryptionKeyArn });
  });
});

describe('the skill stack', () => {
  it('allows no principal to call a function without a condition', () => {
    const permissions = resourcesOf(skillTemplate(), 'AWS::Lambda::Permission');
    expect(permissions).toHaveLength(2);
    for (const { properties } of permissions) {
      const condition = properties['EventSourceToken'] ?? properties['SourceArn'];
      expect([properties['Principal'], condition !== undefined]).toEqual([
        properties['Principal'],
        true,
      ]);
    }
  });

  it('has no "*" in its policies except that of X-Ray', () => {
    const withWildcard = statementsOf(skillTemplate()).filter((statement) =>
      JSON.stringify(statement).includes('*'),
    );
    // One for each function: the skill's, and the publisher's three.
    expect(withWildcard).toHaveLength(4);
    for (const statement of withWildcard) {
      expect(statement).toMatchObject({
        Action: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
      });
    }
  });

  it('contains no secret and no reference that resolves to one', () => {
    const text = JSON.stringify(skillTemplate().toJSON());
    expect(text).not.toContain('{{resolve:');
    expect(text).not.toMatch(/clientSecret|refreshToken|Atz[ar]\|/);
  });

  it('passes the settings of the stage to the skill as environment variables', () => {
    const template = skillTemplateOf({
      serviceUrl: undefined,
      linkingLocales: ['en-US', 'de-DE'],
      offer: { cooldownDays: 60, maxOffers: 1, minIntervalMinutes: 0, proactive: false },
    });
    const { properties } = resourceOf(template, 'AWS::Lambda::Function', {
      Handler: 'index.handler',
    });
    const { Variables } = properties['Environment'] as { Variables: object };
    expect(Variables).toMatchObject({
      OFFER_COOLDOWN_DAYS: '60',
      OFFER_MAX_OFFERS: '1',
      OFFER_MIN_INTERVAL_MINUTES: '0',
      OFFER_PROACTIVE: 'false',
      LINKING_LOCALES: 'en-US,de-DE',
    });
    expect(Variables).not.toHaveProperty('SERVICE_URL');
  });
});
