import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { PUBLICATION_RESOURCE } from '../../lambda/publisher/names';
import { fromRoot } from '../../tools/paths';
import { readJson } from '../docs/support/follower';
import { homeWithPackage, INSTALL_MS } from './support/home';
import { TARBALL } from './support/tarball';

const APP = 'plant-pal-app';
const ALARM = 'AWS::CloudWatch::Alarm';

const counts = (template: Template, types: readonly string[]) =>
  types.map((type) => Object.keys(template.findResources(type)).length);

const countsOf = (template: Template) => {
  const [functions, tables, secrets, alarms, dashboards] = counts(template, [
    'AWS::Lambda::Function',
    'AWS::DynamoDB::GlobalTable',
    'AWS::SecretsManager::Secret',
    ALARM,
    'AWS::CloudWatch::Dashboard',
  ]);
  return { functions, tables, secrets, alarms, dashboards };
};

describe('a stock CDK app with the installed constructs', () => {
  const shell = homeWithPackage();
  const path = (...parts: string[]) => shell.path(APP, ...parts);
  const templateOf = (stack: string) =>
    Template.fromJSON(readJson(path('cdk.out', `${stack}.template.json`)) as object);

  beforeAll(() => {
    mkdirSync(path());
    shell.run(`cd ${APP}`);
    const cdk = fromRoot('node_modules', 'aws-cdk', 'bin', 'cdk');
    shell.run(`node ${cdk} init app --language typescript --generate-only`);
    shell.run(`npm install ../${TARBALL}`);
    for (const file of ['lib/linking-stacks.ts', 'lib/all-constructs.ts', 'bin/linking.ts']) {
      cpSync(fromRoot('test/package/cdk-app', basename(file)), path(file));
    }
    appendFileSync(
      path('bin', 'linking.ts'),
      "import { All } from '../lib/all-constructs';\nnew All(app, 'All', files, 'skill');\n",
    );
    for (const part of ['skill-package', 'account-linking.json']) {
      cpSync(fromRoot('test/adopters/plant-pal', part), path(part), { recursive: true });
    }
    mkdirSync(path('skill'));
    writeFileSync(path('skill', 'index.mjs'), 'export const handler = async () => ({});\n');
    // `tsc` uses the settings that `cdk init` wrote.
    shell.run(`npx tsc && npx cdk synth --quiet --app 'npx tsx bin/linking.ts'`);
  }, INSTALL_MS);

  it('publishes with the publisher of the package, and keeps its own function', () => {
    const template = templateOf('OnlyPublisher');

    expect(countsOf(template)).toEqual({
      functions: 5,
      tables: 0,
      secrets: 0,
      alarms: 0,
      dashboards: 0,
    });
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
    const template = templateOf('Secrets');

    expect(countsOf(template)).toEqual({
      functions: 0,
      tables: 0,
      secrets: 2,
      alarms: 0,
      dashboards: 0,
    });
    template.allResourcesProperties('AWS::SecretsManager::Secret', {
      SecretString: Match.absent(),
      GenerateSecretString: Match.absent(),
    });
  });

  it('uses the alarms alone, with its own function and without a warning', () => {
    const template = templateOf('OnlyAlarms');

    expect(countsOf(template)).toEqual({
      functions: 1,
      tables: 0,
      secrets: 0,
      alarms: 10,
      dashboards: 0,
    });
    expect(counts(template, [PUBLICATION_RESOURCE, 'AWS::CloudWatch::CompositeAlarm'])).toEqual([
      0, 1,
    ]);
    template.hasResourceProperties(ALARM, {
      AlarmName: 'OnlyAlarms/Alarms/HandlerErrors',
      AlarmDescription: Match.stringLikeRegexp('linking-run-book.md#handlererrors$'),
    });
    for (const name of ['LedgerThrottles', 'PublicationFailed']) {
      template.resourcePropertiesCountIs(ALARM, { AlarmName: `OnlyAlarms/Alarms/${name}` }, 0);
    }
    expect(readFileSync(path('cdk.out', 'manifest.json'), 'utf8')).not.toMatch(
      /aws:cdk:(warning|error)/,
    );
  });

  it('uses the ledger table alone, and grants its function write access', () => {
    const template = templateOf('OnlyLedger');

    expect(countsOf(template)).toEqual({
      functions: 1,
      tables: 1,
      secrets: 0,
      alarms: 0,
      dashboards: 0,
    });
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: [Match.objectLike({ Action: 'dynamodb:UpdateItem' })] },
    });
  });

  it('uses the constructs of a whole skill together', () => {
    const template = templateOf('All');

    expect(countsOf(template)).toEqual({
      functions: 5,
      tables: 1,
      secrets: 0,
      alarms: 16,
      dashboards: 1,
    });
    template.hasResourceProperties(PUBLICATION_RESOURCE, {
      Endpoint: { Ref: Match.stringLikeRegexp('^SkillLive') },
    });
  });
});
