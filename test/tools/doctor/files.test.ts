import { goodFiles, ProjectFolder, VENDOR, type Files } from './support/project';
import { type Check } from '../../../tools/doctor/check';
import { runDoctor } from '../../../tools/doctor/run';
import { VirtualTime } from '../../publisher/support/virtual-time';

let folder: ProjectFolder;
beforeEach(() => {
  folder = new ProjectFolder();
  folder.write(goodFiles());
});
afterEach(() => folder.remove());

const run = (...args: string[]) =>
  runDoctor(args, {
    root: folder.root,
    stages: `${folder.root}/stages`,
    aws: () => {
      throw new Error('Nobody asked for AWS.');
    },
    time: new VirtualTime(),
  });

async function checks(): Promise<readonly Check[]> {
  const { stdout } = await run('--stage', 'team', '--json');
  return (JSON.parse(stdout) as { checks: Check[] }).checks;
}

const withStatus = (all: readonly Check[], status: string) =>
  all.filter((check) => check.status === status).map(({ id }) => id);

const locale = (files: Files) =>
  (files.manifest['publishingInformation'] as { locales: Record<string, unknown> }).locales;

describe('a project without a defect', () => {
  it('has nothing that fails, and says what only a person can see', async () => {
    const all = await checks();
    expect(withStatus(all, 'fails')).toEqual([]);
    expect(withStatus(all, 'unseen')).toEqual([
      'voice-locales',
      'redirect-urls',
      'customer-voice-profile',
      'customer-phone-number',
      'customer-account-owner',
    ]);
    expect((await run('--stage', 'team')).exitCode).toBe(0);
  });

  it('has the redirect addresses of its vendor ready to copy', async () => {
    const urls = (await checks()).find(({ id }) => id === 'redirect-urls')?.expected.split('\n');
    expect(urls).toEqual([
      `https://pitangui.amazon.com/api/skill/link/${VENDOR}`,
      `https://layla.amazon.com/api/skill/link/${VENDOR}`,
      `https://alexa.amazon.co.jp/api/skill/link/${VENDOR}`,
    ]);
  });

  it('is told in words as well', async () => {
    const { stdout } = await run('--stage', 'team');
    expect(stdout).toContain('holds   voice-forward: voiceForwardAccountLinking "ENABLED"');
    expect(stdout).toContain("0 fail, 5 can't be seen from outside.");
  });
});

describe('a defect', () => {
  it.each<[string, string, (files: Files) => void]>([
    ['custom-skill', 'another kind of skill', ({ manifest }) => (manifest['apis'] = { music: {} })],
    [
      'name-permission',
      'no permission for a name',
      ({ manifest }) => (manifest['permissions'] = [{ name: 'alexa::profile:email:read' }]),
    ],
    [
      'personalization-off',
      'personalization',
      ({ manifest }) => {
        (manifest['permissions'] as unknown[]).push({ name: 'alexa::person_id:read' });
      },
    ],
    [
      'privacy-policy',
      'no privacy policy',
      ({ manifest }) => (manifest['privacyAndCompliance'] = { locales: {} }),
    ],
    ['authorization-code-grant', 'another grant', change({ type: 'IMPLICIT' })],
    ['lwa-authorization-url', 'another page', change({ authorizationUrl: 'https://example.com' })],
    ['lwa-token-url', 'another token address', change({ accessTokenUrl: 'https://example.com' })],
    [
      'lwa-token-url',
      'a host that the stage does not name',
      ({ stage }) => (stage['lwaApi'] = 'https://api.amazon.co.jp'),
    ],
    ['access-token-scheme', 'no scheme', change({ accessTokenScheme: undefined })],
    ['lwa-scopes', 'a scope of nobody', change({ scopes: ['profile', 'rides'] })],
    ['lwa-scopes', 'no scope', change({ scopes: [] })],
    ['voice-forward', 'no voice', change({ voiceForwardAccountLinking: 'DISABLED' })],
    ['no-client-in-files', 'a secret in a file', change({ clientSecret: 'in the repository' })],
    [
      'locales',
      'a locale without a model',
      (files) => {
        locale(files)['de-DE'] = locale(files)['en-US'];
        files.manifest['privacyAndCompliance'] = {
          locales: {
            'en-US': { privacyPolicyUrl: 'https://example.com/' },
            'de-DE': { privacyPolicyUrl: 'https://example.com/' },
          },
        };
      },
    ],
    ['linking-locales', 'a setting', ({ stage }) => (stage['linkingLocales'] = ['fr-FR'])],
    ['own-ids', 'a made-up vendor', ({ stage }) => (stage['vendorId'] = 'M0000000000')],
    ['region', 'a region without Alexa', ({ stage }) => (stage['region'] = 'eu-central-1')],
  ])('names %s and no other: %s', async (id, _what, plant) => {
    const files = goodFiles();
    plant(files);
    folder.write(files);
    const all = await checks();
    expect(withStatus(all, 'fails')).toEqual([id]);
    const [failed] = all.filter(({ status }) => status === 'fails');
    expect(Object.values(failed ?? {}).every((text) => text !== '')).toBe(true);
    expect(JSON.stringify(all)).not.toContain('in the repository');
    expect((await run('--stage', 'team')).exitCode).toBe(1);
  });
});

describe('bad input', () => {
  it.each<[string, readonly string[], () => void, string]>([
    ['an unknown stage', ['--stage', 'nowhere'], () => {}, 'nowhere'],
    ['no stage at all', [], () => {}, 'dev'],
    ['an unknown option', ['--lives'], () => {}, '--lives'],
    [
      'a stage of the wrong shape',
      ['--stage', 'team'],
      () => folder.json('stages/team.json', { vendorId: 7 }),
      'vendorId',
    ],
    [
      'a manifest that is no JSON',
      ['--stage', 'team'],
      () => folder.text('skill-package/skill.json', '{'),
      'skill.json',
    ],
    [
      'account linking that is a list',
      ['--stage', 'team'],
      () => folder.json('account-linking.json', []),
      'account-linking.json',
    ],
  ])('gets a clear line and exit code 2: %s', async (_what, args, plant, names) => {
    plant();
    const { exitCode, stderr } = await run(...args);
    expect(exitCode).toBe(2);
    expect(stderr.split('\n')[0]).toMatch(/^The doctor could not look: /);
    expect(stderr).toContain(names);
  });

  it('is told to machines too', async () => {
    const { stdout } = await run('--stage', 'nowhere', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ checks: [], couldNotLook: expect.any(String) });
  });
});

it('explains itself', async () => {
  expect(await run('--help')).toMatchObject({ exitCode: 0, stderr: '' });
});

function change(linking: Record<string, unknown>) {
  return ({ accountLinking }: Files) => void Object.assign(accountLinking, linking);
}
