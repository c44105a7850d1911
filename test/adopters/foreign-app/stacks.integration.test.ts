import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { PUBLICATION_RESOURCE } from '../../../lambda/publisher/names';
import { fromRoot } from '../../../tools/paths';
import { All, type Files, OnlyAlarms, OnlyLedger, OnlyPublisher, Secrets } from './stacks';

const plantPal = (...path: string[]) => fromRoot('test', 'adopters', 'plant-pal', ...path);

const FILES: Files = {
  publisherBundle: fromRoot('dist', 'publisher'),
  skillBundle: fromRoot('dist', 'skill'),
  skillPackage: plantPal('skill-package'),
  accountLinking: JSON.parse(
    readFileSync(plantPal('account-linking.json'), 'utf8'),
  ) as Files['accountLinking'],
};

const ALARM = 'AWS::CloudWatch::Alarm';

const counts = (template: Template, types: readonly string[]) =>
  types.map((type) => Object.keys(template.findResources(type)).length);

/** The number of resources of each kind. */
const partsOf = (template: Template) =>
  counts(template, [
    'AWS::Lambda::Function',
    'AWS::DynamoDB::GlobalTable',
    'AWS::SecretsManager::Secret',
    'AWS::CloudWatch::Alarm',
    'AWS::CloudWatch::Dashboard',
  ]);

describe("another team's app, with lib/index.ts alone", () => {
  it('imports lib/index.ts alone', () => {
    const source = readFileSync(fromRoot('test/adopters/foreign-app/stacks.ts'), 'utf8');
    const own = [...source.matchAll(/from '(\.[^']*)'/g)].map(([, path]) => path);
    expect(own).toEqual(['../../../lib']);
  });

  it('uses the publisher alone, with its own function', () => {
    const template = Template.fromStack(new OnlyPublisher(new App(), 'PlantPal', FILES));

    expect(partsOf(template)).toEqual([5, 0, 0, 0, 0]);
    const [[ownId] = []] = Object.entries(
      template.findResources('AWS::Lambda::Function', { Properties: { Runtime: 'nodejs22.x' } }),
    );
    template.hasResource(PUBLICATION_RESOURCE, {
      Properties: { Endpoint: { 'Fn::GetAtt': [ownId, 'Arn'] } },
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('^PlantPal.*Alexa')]),
    });
    template.hasResourceProperties('AWS::Lambda::Permission', {
      Principal: 'alexa-appkit.amazon.com',
      FunctionName: { 'Fn::GetAtt': [ownId, 'Arn'] },
      EventSourceToken: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Identity'), 'SkillId'] },
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({
          LWA_API: 'https://api.amazon.com',
          SMAPI_API: 'https://api.amazonalexa.com',
        }),
      },
    });
  });

  it('creates empty secrets in their own stack', () => {
    const template = Template.fromStack(new Secrets(new App(), 'PlantPalSecrets'));

    expect(partsOf(template)).toEqual([0, 0, 2, 0, 0]);
    template.allResourcesProperties('AWS::SecretsManager::Secret', {
      SecretString: Match.absent(),
      GenerateSecretString: Match.absent(),
    });
  });

  it('uses the alarms alone, with its own function', () => {
    const stack = new OnlyAlarms(new App(), 'PlantPal');
    const template = Template.fromStack(stack);

    expect(partsOf(template)).toEqual([1, 0, 0, 10, 0]);
    expect(counts(template, [PUBLICATION_RESOURCE, 'AWS::CloudWatch::CompositeAlarm'])).toEqual([
      0, 1,
    ]);
    template.hasResourceProperties(ALARM, {
      AlarmName: 'PlantPal/Alarms/HandlerErrors',
      AlarmDescription: Match.stringLikeRegexp('linking-run-book.md#handlererrors$'),
    });
    for (const name of ['LedgerThrottles', 'PublicationFailed']) {
      template.resourcePropertiesCountIs(ALARM, { AlarmName: `PlantPal/Alarms/${name}` }, 0);
    }
    Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
  });

  it('uses the ledger table alone, and grants its function write access', () => {
    const template = Template.fromStack(new OnlyLedger(new App(), 'PlantPal'));

    expect(partsOf(template)).toEqual([1, 1, 0, 0, 0]);
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: [Match.objectLike({ Action: 'dynamodb:UpdateItem' })] },
    });
  });

  it('uses all constructs together', () => {
    const template = Template.fromStack(new All(new App(), 'PlantPal', FILES));

    expect(partsOf(template)).toEqual([5, 1, 0, 16, 1]);
    template.hasResourceProperties(PUBLICATION_RESOURCE, {
      Endpoint: { Ref: Match.stringLikeRegexp('^SkillLive') },
    });
  });
});
