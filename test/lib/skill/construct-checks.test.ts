import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, DefaultStackSynthesizer, type IStackSynthesizer, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { allowAlexa } from '../../../lib/skill/allow-alexa';
import { SkillIdentity } from '../../../lib/skill/skill-identity';
import { SkillPublication, type SkillPublicationProps } from '../../../lib/skill/skill-publication';
import { directoryForEachTest } from '../../support/directory';
import {
  fixtureFiles,
  publisherSettings,
  resourcesOf,
  SKILL_ID,
  skillPackageIn,
  testStack,
} from '../support';

const FUNCTION_ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:own';
const CLIENT_ID = 'amzn1.application-oa2-client.11111111111111111111111111111111';
const SECRET = 'amzn1.oa2-cs.v1.0123456789';
/** Counts as a secret by the name of its field only. */
const PLAIN_SECRET = 'hush';
const OTHER_SKILL = SKILL_ID.replace(/.$/, '0');

const importedFunction = (stack: Stack, functionArn = FUNCTION_ARN) =>
  LambdaFunction.fromFunctionAttributes(stack, 'Own', { functionArn, sameEnvironment: true });

function publish(
  change: Partial<SkillPublicationProps> = {},
  stack = testStack(),
  functionArn = FUNCTION_ARN,
): Stack {
  const permission = allowAlexa(importedFunction(stack, functionArn), SKILL_ID);
  new SkillPublication(stack, 'Publication', {
    publisher: publisherSettings(),
    package: skillPackageIn(stack),
    skillId: SKILL_ID,
    handler: { functionArn, permission },
    accountLinking: fixtureFiles().accountLinking,
    lwaClientId: CLIENT_ID,
    ...change,
  });
  return stack;
}

describe('SkillPublication', () => {
  const { accountLinking } = fixtureFiles();

  it.each([
    [
      'accountLinking.clientSecret',
      { accountLinking: { ...accountLinking, clientSecret: PLAIN_SECRET } },
    ],
    [
      'accountLinking.accountLinkingRequest.clientSecret',
      {
        accountLinking: {
          accountLinkingRequest: { ...accountLinking, clientSecret: PLAIN_SECRET },
        },
      },
    ],
    ['accountLinking.scopes.0', { accountLinking: { ...accountLinking, scopes: [SECRET] } }],
    ['publishAgain', { publishAgain: SECRET }],
    ['publishAgain', { publishAgain: JSON.stringify({ clientSecret: PLAIN_SECRET }) }],
    ['publisher.smapiClientId', { publisher: { ...publisherSettings(), smapiClientId: SECRET } }],
  ])('refuses a secret in %s without showing it', (path, change) => {
    expect(() => publish(change)).toThrow(`Test/Publication: ${path} holds a secret`);
    for (const secret of [SECRET, PLAIN_SECRET]) {
      expect(() => publish(change)).not.toThrow(secret);
    }
  });

  it('accepts account linking inside accountLinkingRequest, as the ASK CLI writes it', () => {
    const stack = publish({ accountLinking: { accountLinkingRequest: accountLinking } });
    const [publication] = resourcesOf(Template.fromStack(stack), 'Custom::AlexaSkillPublication');

    expect(JSON.parse(String(publication?.properties['AccountLinking']))).toEqual({
      ...accountLinking,
      clientId: CLIENT_ID,
    });
  });

  it('checks the prerequisites of account linking', () => {
    const stack = publish({ accountLinking: { ...accountLinking, type: 'IMPLICIT' } });

    expect(() => Template.fromStack(stack)).toThrow('type is "IMPLICIT": it must be "AUTH_CODE"');
  });

  it('warns about an existing function in a region that Alexa does not call', () => {
    const arn = FUNCTION_ARN.replace('eu-west-1', 'eu-central-1');
    const stack = publish({}, testStack(), arn);

    Annotations.fromStack(stack).hasWarning(
      '/Test/Publication',
      Match.stringLikeRegexp('this one is in eu-central-1'),
    );
  });
});

describe('SkillIdentity', () => {
  it('refuses a secret', () => {
    const stack = testStack();
    const publisher = { ...publisherSettings(), smapiClientId: SECRET };
    const props = { publisher, package: skillPackageIn(stack) };

    expect(() => new SkillIdentity(stack, 'Identity', props)).toThrow(
      'Test/Identity: publisher.smapiClientId holds a secret',
    );
  });
});

describe('SkillPackage', () => {
  const directory = directoryForEachTest();
  const manifestPath = () => join(directory.path, 'skill.json');
  it('refuses a directory without skill.json', () => {
    expect(() => skillPackageIn(testStack(), directory.path)).toThrow(
      `Test/Package: directory: ${manifestPath()} is missing`,
    );
  });

  it('checks the prerequisites of the manifest', () => {
    writeFileSync(manifestPath(), '{"manifest":{"apis":{"smartHome":{}}}}');
    const stack = testStack();
    skillPackageIn(stack, directory.path);

    expect(() => Template.fromStack(stack)).toThrow('has no manifest.apis.custom');
  });

  it.each([
    ['the default', undefined, 'cdk-hnb659fds-assets-123456789012-eu-west-1', ''],
    [
      'a bucket prefix',
      { bucketPrefix: 'skills/' },
      'cdk-hnb659fds-assets-123456789012-eu-west-1',
      'skills/',
    ],
    ['another bucket', { fileAssetsBucketName: 'own-assets' }, 'own-assets', ''],
  ])(
    'allows reading its own asset only, with %s of the synthesizer',
    (_what, options, bucket, prefix) => {
      const stack = new Stack(new App(), 'Test', {
        env: { account: '123456789012', region: 'eu-west-1' },
        synthesizer: new DefaultStackSynthesizer(options) as IStackSynthesizer,
      });
      const skillPackage = skillPackageIn(stack);
      const { key } = skillPackage;
      const statement = stack.resolve(skillPackage.readStatement().toStatementJson()) as {
        readonly Action: unknown;
        readonly Resource: unknown;
      };

      expect(statement.Action).toBe('s3:GetObject');
      expect(JSON.stringify(statement.Resource)).toContain(`${bucket}/${key}`);
      expect(stack.resolve(key)).toMatch(new RegExp(`^${prefix}[0-9a-f]{64}\\.zip$`));
    },
  );
});

describe('allowAlexa', () => {
  it('creates one permission for each skill of a function', () => {
    const stack = testStack();
    const handler = importedFunction(stack);
    allowAlexa(handler, SKILL_ID);
    allowAlexa(handler, OTHER_SKILL);

    const permissions = resourcesOf(Template.fromStack(stack), 'AWS::Lambda::Permission');
    expect(permissions.map(({ properties }) => properties['EventSourceToken'])).toEqual([
      SKILL_ID,
      OTHER_SKILL,
    ]);
  });

  it('names the remedy for an imported function of an unknown account', () => {
    const stack = new Stack(new App(), 'Test');
    const handler = LambdaFunction.fromFunctionArn(stack, 'Own', FUNCTION_ARN);

    expect(() => allowAlexa(handler, SKILL_ID)).toThrow('sameEnvironment: true');
  });
});
