import { Match } from 'aws-cdk-lib/assertions';
import { PublisherEnvironment } from '../../../lambda/publisher/names';
import { SkillIdentity } from '../../../lib/skill/skill-identity';
import {
  publisherSettings,
  resourceOf,
  resourcesOf,
  SKILL_ID,
  skillPackageIn,
  skillTemplate,
  skillTemplateOf as templateOf,
  statementsOf,
  testStack,
} from '../support';

const IDENTITY = 'Custom::AlexaSkillIdentity';
const PUBLICATION = 'Custom::AlexaSkillPublication';

describe("the skill's identity", () => {
  it('gets the package, and keeps the skill on Alexa by default', () => {
    const { properties } = resourceOf(skillTemplate(), IDENTITY);
    expect(properties).toMatchObject({
      OnDelete: 'keep',
      PackageBucket: 'cdk-hnb659fds-assets-123456789012-eu-west-1',
      PackageKey: expect.stringMatching(/^[0-9a-f]{64}\.zip$/),
      ServiceTimeout: '960',
    });
    expect(properties).not.toHaveProperty('SkillId');
  });

  it('adopts an existing skill by its id', () => {
    const { properties } = resourceOf(templateOf({ skillId: SKILL_ID }), IDENTITY);
    expect(properties).toMatchObject({ SkillId: SKILL_ID });
  });

  it('rejects a malformed skill id', () => {
    const stack = testStack();
    const props = {
      publisher: publisherSettings(),
      package: skillPackageIn(stack),
      skillId: 'ride-hailer',
    };
    expect(() => new SkillIdentity(stack, 'Identity', props)).toThrow(
      'Test/Identity: skillId is "ride-hailer": it must be a skill id',
    );
  });
});

describe('the publication', () => {
  it('is created after the identity, and after the permission for its skill id', () => {
    const template = skillTemplate();
    const skillId = { 'Fn::GetAtt': [resourceOf(template, IDENTITY).id, 'SkillId'] };
    const permission = resourceOf(template, 'AWS::Lambda::Permission', {
      Principal: 'alexa-appkit.amazon.com',
    });
    const publication = resourceOf(template, PUBLICATION);
    expect(permission.properties).toMatchObject({ EventSourceToken: skillId });
    expect(publication.dependsOn).toContain(permission.id);
    expect(publication.properties).toMatchObject({
      SkillId: skillId,
      Endpoint: { Ref: expect.stringMatching(/^SkillLive/) },
    });
  });

  it('has account linking with the client id and without the secret, as JSON in which booleans stay booleans', () => {
    const { properties } = resourceOf(skillTemplate(), PUBLICATION);
    expect(JSON.parse(String(properties['AccountLinking']))).toEqual({
      type: 'AUTH_CODE',
      authorizationUrl: 'https://www.amazon.com/ap/oa',
      accessTokenUrl: 'https://api.amazon.com/auth/o2/token',
      accessTokenScheme: 'HTTP_BASIC',
      scopes: ['profile'],
      domains: [],
      skipOnEnablement: true,
      voiceForwardAccountLinking: 'ENABLED',
      clientId: 'amzn1.application-oa2-client.11111111111111111111111111111111',
    });
  });

  it('is forced by publishAgain', () => {
    const properties = (...args: Parameters<typeof templateOf>) =>
      resourceOf(templateOf(...args), PUBLICATION).properties;
    expect(properties()).not.toHaveProperty('PublishAgain');
    expect(properties({}, {}, { publishAgain: 'now' })).toMatchObject({ PublishAgain: 'now' });
  });

  it('is checked for drift every hour, after it was created', () => {
    const template = skillTemplate();
    template.hasResource('AWS::Events::Rule', {
      Properties: {
        ScheduleExpression: 'rate(1 hour)',
        Targets: [
          Match.objectLike({
            Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^PublicationDriftCheck'), 'Arn'] },
          }),
        ],
      },
      DependsOn: [resourceOf(template, PUBLICATION).id],
    });
  });
});

describe("the publisher's functions", () => {
  const functions = () =>
    resourcesOf(skillTemplate(), 'AWS::Lambda::Function', {
      Description: Match.stringLikeRegexp('Alexa'),
      MemorySize: 256,
    }).map(({ properties }) => properties);

  it('are three, each with its own handler', () => {
    const handlers = functions().map(({ Handler }) => Handler);
    expect(handlers.sort()).toEqual(['index.driftCheck', 'index.identity', 'index.publication']);
  });

  it('have one name in logs and metrics, which no other application or stage has', () => {
    for (const { Environment } of functions()) {
      expect(Environment).toMatchObject({
        Variables: { POWERTOOLS_SERVICE_NAME: 'publisher-ride-hailer-test' },
      });
    }
  });

  it('have names of secrets in their environment, and no secret', () => {
    const expected = [
      ...Object.values(PublisherEnvironment),
      'NODE_OPTIONS',
      'POWERTOOLS_SERVICE_NAME',
    ].sort();
    for (const { Environment } of functions()) {
      const { Variables } = Environment as { Variables: object };
      expect(Object.keys(Variables).sort()).toEqual(expected);
    }
  });

  it('are not retried by Lambda', () => {
    const template = skillTemplate();
    template.resourceCountIs('AWS::Lambda::EventInvokeConfig', 3);
    template.allResourcesProperties('AWS::Lambda::EventInvokeConfig', { MaximumRetryAttempts: 0 });
  });
});

describe('the permissions', () => {
  const parameter = 'arn:aws:ssm:eu-west-1:123456789012:parameter/ride-hailer/test/publication';
  const lock = [`${parameter}/lock`, `${parameter}/lock/${'?'.repeat(36)}`];
  const secret = (name: string) =>
    `arn:aws:secretsmanager:eu-west-1:123456789012:secret:ride-hailer/test/${name}-??????`;
  const log = { Action: ['logs:CreateLogStream', 'logs:PutLogEvents'] };
  const traces = { Action: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], Resource: '*' };
  const readAndWrite = {
    Action: ['ssm:GetParameter', 'ssm:PutParameter'],
    Resource: [parameter, ...lock],
  };
  const releaseLock = { Action: 'ssm:DeleteParameter', Resource: lock };
  const readWriteAndDelete = {
    Action: ['ssm:DeleteParameter', 'ssm:GetParameter', 'ssm:PutParameter'],
    Resource: [parameter, ...lock],
  };
  const packages = {
    Action: 's3:GetObject',
    Resource: expect.stringMatching(
      /^arn:aws:s3:::cdk-hnb659fds-assets-123456789012-eu-west-1\/[0-9a-f]{64}\.zip$/,
    ) as string,
  };
  const secrets = {
    Action: 'secretsmanager:GetSecretValue',
    Resource: [secret('lwa-client'), secret('smapi')],
  };

  it.each([
    ['IdentityPublisher', [log, readWriteAndDelete, secrets, traces, packages]],
    ['PublicationPublisher', [log, readAndWrite, releaseLock, secrets, traces, packages]],
    ['PublicationDriftCheck', [log, readAndWrite, releaseLock, secrets, traces]],
  ])('of %s are those that it uses, and no more', (role, statements) => {
    expect(statementsOf(skillTemplate(), role)).toMatchObject(statements);
  });
});
