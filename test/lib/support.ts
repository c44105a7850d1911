import { readFileSync } from 'node:fs';
import { App, Stack, type StackProps } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { BundledCode } from '../../lib/skill/bundled-code';
import { createStageStacks } from '../../lib/stage-stacks';
import { type ProjectFiles } from '../../lib/project-files';
import { type PublisherSettings } from '../../lib/skill/publisher-function';
import { SkillPackage } from '../../lib/skill/skill-package';
import { readSettings } from '../../lib/stage/read-settings';
import { type StageSettings } from '../../lib/stage/settings';
import { type Stage } from '../../lib/stage/stage';
import { fromRoot } from '../../tools/paths';

export const fixture = (...path: string[]) => fromRoot('test', 'lib', 'fixtures', ...path);
export const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

export const SKILL_ID = 'amzn1.ask.skill.01234567-89ab-cdef-0123-456789abcdef';

export const fixtureFiles = (): ProjectFiles => ({
  skillBundle: fixture('skill'),
  bundleSources: [],
  skillPackage: fixture('skill-package'),
  locales: ['de-DE', 'en-US'],
  accountLinking: readJson(fixture('account-linking.json')) as Record<string, unknown>,
  runBook: readFileSync(fromRoot('docs', 'run-book.md'), 'utf8'),
});

const IDS = {
  lwaClientId: 'amzn1.application-oa2-client.11111111111111111111111111111111',
  vendorId: 'M1111111111111',
  smapiClientId: 'amzn1.application-oa2-client.22222222222222222222222222222222',
};

export const { settings: DEFAULT_SETTINGS } = readSettings(IDS, 'test') as {
  settings: StageSettings;
};

export const stageFixture = (settings: Partial<Stage> = {}): Stage => ({
  ...DEFAULT_SETTINGS,
  name: 'test',
  region: 'eu-west-1',
  account: '123456789012',
  serviceUrl: 'https://rides.example.com',
  linkingLocales: 'all',
  pageEmails: ['on-call@example.com'],
  notifyEmails: ['team@example.com'],
  ...settings,
});

/**
 * With `stageFixture`, all settings but two: `ledgerReplicas` is not allowed together with
 * `encryptionKeyArn`, and `lwaApi` must be the host of the fixture's account linking.
 */
export const EVERY_SETTING: Partial<Stage> = {
  application: 'rides',
  smapiApi: 'https://api.eu.amazonalexa.com',
  offer: { cooldownDays: 60, maxOffers: 1, minIntervalMinutes: 0, proactive: false },
  alarms: {
    failedLinkPercent: 50,
    minAttempts: 5,
    durationPercent: 90,
    minRequests: 50,
    secretAgeDays: 90,
  },
  logRetentionDays: 90,
  terminationProtection: false,
  gradualRelease: true,
  canaryMinutes: 15,
  smokeTest: {
    linkAccountIntent: 'ConnectIntent',
    accountRequest: { name: 'BookRideIntent', slots: { destination: 'airport' } },
  },
  encryptionKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd',
  linkingLocales: ['en-US'],
  localeMetrics: false,
  runBook: 'https://wiki.example.com/run-book.md',
  tags: { service: 'rides' },
  skillId: SKILL_ID,
  onDelete: 'delete',
  deletionProtection: false,
};

export function testApp(extraContext: Readonly<Record<string, string>> = {}): App {
  const { context } = readJson(fromRoot('cdk.json')) as { context: Record<string, unknown> };
  return new App({
    analyticsReporting: false,
    treeMetadata: false,
    context: {
      ...context,
      ...extraContext,
      'aws:cdk:disable-stack-trace': true,
      'aws:cdk:disable-asset-staging': true,
      'aws:cdk:bundling-stacks': [],
      '@aws-cdk/core:annotationsInValidationReport': false,
    },
  });
}

export const testStack = (env: StackProps['env'] = { region: 'eu-west-1' }) =>
  new Stack(testApp(), 'Test', { env });

export const testStacks = (
  settings: Partial<Stage> = {},
  files: Partial<ProjectFiles> = {},
  context: Readonly<Record<string, string>> = {},
) =>
  createStageStacks(
    testApp(context),
    stageFixture(settings),
    { ...fixtureFiles(), ...files },
    { funnelEnd: ['RideBooked'] },
  );

export const skillTemplateOf = (...args: Parameters<typeof testStacks>): Template =>
  Template.fromStack(testStacks(...args).skill);

let defaultTemplate: Template | undefined;

export const skillTemplate = (): Template => (defaultTemplate ??= skillTemplateOf());

export const skillPackageIn = (stack: Stack, directory = fixture('skill-package')) =>
  new SkillPackage(stack, 'Package', { directory });

export const publisherSettings = (): PublisherSettings => ({
  code: new BundledCode(fixture('publisher')),
  stage: 'test',
  vendorId: IDS.vendorId,
  smapiClientId: IDS.smapiClientId,
  lwaApi: 'https://api.amazon.com',
  smapiApi: 'https://api.amazonalexa.com',
  serviceName: 'publisher-test',
});

interface Resource {
  readonly id: string;
  readonly dependsOn: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export function resourcesOf(template: Template, type: string, properties?: object): Resource[] {
  const found = template.findResources(type, properties && { Properties: properties }) as Record<
    string,
    { DependsOn?: string[]; Properties?: Record<string, unknown> }
  >;
  return Object.entries(found).map(([id, { DependsOn = [], Properties = {} }]) => ({
    id,
    dependsOn: DependsOn,
    properties: Properties,
  }));
}

export function resourceOf(template: Template, type: string, properties?: object): Resource {
  const found = resourcesOf(template, type, properties);
  if (found.length !== 1) throw new Error(`The template has ${found.length} ${type}, not one.`);
  return found[0]!;
}

export interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** @param idPrefix the beginning of the policy's logical id */
export const statementsOf = (template: Template, idPrefix = ''): Statement[] =>
  resourcesOf(template, 'AWS::IAM::Policy')
    .filter(({ id }) => id.startsWith(idPrefix))
    .flatMap(({ properties }) => {
      return (properties['PolicyDocument'] as { Statement: Statement[] }).Statement;
    });
