import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { createStageStacks } from '../../lib/stage-stacks';
import { projectFiles } from '../../lib/project-files';
import { readStage } from '../../lib/stage/stage';
import { fromRoot } from '../../tools/paths';
import { environmentSnapshot } from '../support/environment-snapshot';
import { leaksIn } from '../support/leaks';
import { temporaryDirectory } from '../support/directory';

/** Amazon issued client secrets in two formats. */
const SECRETS = {
  CLIENT_SECRET: 'amzn1.oa2-cs.v1.7d1f4c0a9b2e4d6f8a1c3e5b7d9f0a2c4e6b8d0f1a3c5e7b',
  OLDER_CLIENT_SECRET: '7d1f4c0a9b2e4d6f8a1c3e5b7d9f0a2c7d1f4c0a9b2e4d6f8a1c3e5b7d9f0a2c',
  REFRESH_TOKEN: 'Atzr|IwEBIHk4c0lUeWJ1c3RoZXJlZnJlc2h0b2tlbg',
};

const TEAM = {
  region: 'eu-west-1',
  account: '123456789012',
  lwaClientId: 'amzn1.application-oa2-client.0123456789abcdef0123456789abcdef',
  vendorId: 'M1234567890ABC',
  smapiClientId: 'amzn1.application-oa2-client.fedcba9876543210fedcba9876543210',
  serviceUrl: 'https://rides.example.com',
  pageEmails: ['on-call@example.com'],
};

interface Inputs {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly accountLinking?: Readonly<Record<string, unknown>>;
}

const misplaced = (secret: string): Readonly<Record<string, Inputs>> => {
  const setting = (name: string, value: unknown = secret) => ({ settings: { [name]: value } });
  const field = (name: string, value: unknown = secret) => ({ accountLinking: { [name]: value } });
  const settings = [
    ...['region', 'account', 'lwaClientId', 'vendorId', 'smapiClientId', 'skillId', 'lwaApi'],
    ...['smapiApi', 'serviceUrl', 'linkingLocales', 'onDelete', 'runBook', 'lwaClientSecret'],
  ];
  const fields = [
    ...['type', 'authorizationUrl', 'accessTokenUrl', 'accessTokenScheme', 'clientId'],
    ...['clientSecret', 'client_secret', 'reciprocalAccessTokenUrl', 'voiceForwardAccountLinking'],
  ];
  const lists = ['scopes', 'domains', 'redirectUrls'];
  return {
    ...Object.fromEntries(settings.map((name) => [name, setting(name)])),
    ...Object.fromEntries(fields.map((name) => [name, field(name)])),
    ...Object.fromEntries(lists.map((name) => [name, field(name, [secret])])),
    'the path of serviceUrl': setting('serviceUrl', `https://rides.example.com/${secret}`),
    'the query of serviceUrl': setting('serviceUrl', `https://rides.example.com?key=${secret}`),
    'the path of runBook': setting('runBook', `https://example.com/${secret}/book.md`),
    'the value of a tag': setting('tags', { owner: secret }),
    'the name of a tag': setting('tags', { [secret]: 'owner' }),
    'an address of pageEmails': setting('pageEmails', [`${secret}@example.com`]),
    'offer.maxOffers': setting('offer', { maxOffers: secret }),
  };
};

const directory = temporaryDirectory();

function synthesize({ settings = {}, accountLinking = {} }: Inputs): string[] | Error {
  const outdir = join(directory, 'out');
  const { context } = JSON.parse(readFileSync(fromRoot('cdk.json'), 'utf8')) as { context: object };
  try {
    writeFileSync(join(directory, 'team.json'), JSON.stringify({ ...TEAM, ...settings }));
    const stage = readStage('team', directory);
    const files = projectFiles(fromRoot());
    const app = new App({
      outdir,
      context: {
        ...context,
        'aws:cdk:disable-asset-staging': true,
        'aws:cdk:bundling-stacks': [],
      },
    });
    const linking = { ...files.accountLinking, ...accountLinking };
    createStageStacks(app, stage, { ...files, accountLinking: linking });
    app.synth();
  } catch (error) {
    return error as Error;
  }
  return readdirSync(outdir)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(outdir, name), 'utf8'));
}

it('writes no secret of the environment into a template', () => {
  const restoreEnvironment = environmentSnapshot();
  for (const [name, secret] of Object.entries(SECRETS)) process.env[name] = secret;
  const files = synthesize({});
  restoreEnvironment();
  expect(files).toBeInstanceOf(Array);
  // Assets, metadata and template of both stacks, and the manifest and tree of the app.
  expect(files).toHaveLength(8);
  expect(leaksIn((files as string[]).join('\n'), Object.values(SECRETS))).toEqual([]);
});

describe.each(Object.entries(SECRETS))('the secret %s', (_, secret) => {
  it.each(Object.entries(misplaced(secret)))(
    'is rejected as %s, and not quoted',
    (_place, inputs) => {
      const error = synthesize(inputs);
      expect((error as Error).name).toMatch(
        /^(StageError|ConstructError|ValidationFailedWithErrors)$/,
      );
      expect(leaksIn((error as Error).stack!, [secret])).toEqual([]);
    },
  );
});
