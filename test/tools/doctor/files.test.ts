import { FILE_DEFECTS, PLANTED_SECRET } from './defects/files';
import { goodFiles, ProjectDirectory, VENDOR } from './support/project';
import { type Check } from '../../../tools/doctor/check';
import { runDoctor } from '../../../tools/doctor/run';
import { FakeTime } from '../../publisher/support/fake-time';

let directory: ProjectDirectory;
beforeEach(() => {
  directory = new ProjectDirectory();
  directory.write(goodFiles());
});
afterEach(() => directory.remove());

const run = (...args: string[]) =>
  runDoctor(args, {
    root: directory.root,
    aws: () => {
      throw new Error('The doctor called AWS without --live.');
    },
    time: new FakeTime(),
  });

async function checks(): Promise<readonly Check[]> {
  const { stdout } = await run('--stage', 'team', '--json');
  return (JSON.parse(stdout) as { checks: Check[] }).checks;
}

const withStatus = (all: readonly Check[], status: string) =>
  all.filter((check) => check.status === status).map(({ id }) => id);

describe('a project without a defect', () => {
  it('fails no check; the checks that only a person can make are not checkable', async () => {
    const all = await checks();
    expect(withStatus(all, 'fails')).toEqual([]);
    expect(withStatus(all, 'notCheckable')).toEqual([
      'voice-locales',
      'redirect-urls',
      'customer-voice-profile',
      'customer-phone-number',
      'customer-account-owner',
    ]);
    expect((await run('--stage', 'team')).exitCode).toBe(0);
  });

  it('gets the redirect URLs of its vendor', async () => {
    const urls = (await checks()).find(({ id }) => id === 'redirect-urls')?.expected.split('\n');
    expect(urls).toEqual([
      `https://pitangui.amazon.com/api/skill/link/${VENDOR}`,
      `https://layla.amazon.com/api/skill/link/${VENDOR}`,
      `https://alexa.amazon.co.jp/api/skill/link/${VENDOR}`,
    ]);
  });

  it('gets its checks as text without --json', async () => {
    const { stdout } = await run('--stage', 'team');
    expect(stdout).toContain('passes         voice-forward: voiceForwardAccountLinking "ENABLED"');
    expect(stdout).toContain('0 failed, 5 not checkable.');
  });
});

it.each([
  [undefined, 'by voice: en-US; by app card: de-DE'],
  ['all', 'by voice: de-DE, en-US; by app card: none'],
  [['en-US'], 'by voice: en-US; by app card: de-DE'],
  [[], 'by voice: none; by app card: de-DE, en-US'],
])(
  'the doctor says which locales link by voice when linkingLocales is %j',
  async (linkingLocales, found) => {
    const files = goodFiles();
    files.stage['linkingLocales'] = linkingLocales;
    directory.write(files);
    directory.writeJson('skill-package/interactionModels/custom/de-DE.json', files.model);
    const check = (await checks()).find(({ id }) => id === 'voice-locales');
    expect(check).toMatchObject({ status: 'notCheckable', found });
    expect(check?.remedy).toContain('linkingLocales of stage team');
    expect(check?.remedy).toContain('the default of linkingLocales is en-US and ja-JP.');
  },
);

it('the doctor passes a manifest with skill events and without an endpoint, which the deploy fills in', async () => {
  const files = goodFiles();
  files.manifest['events'] = { subscriptions: [{ eventName: 'SKILL_ACCOUNT_LINKED' }] };
  directory.write(files);
  expect(withStatus(await checks(), 'fails')).toEqual([]);
});

describe('a defect in the files', () => {
  it.each(FILE_DEFECTS)('fails the check %s and no other: %s', async (id, _what, plant) => {
    const files = goodFiles();
    plant(files);
    directory.write(files);
    const all = await checks();
    expect(withStatus(all, 'fails')).toEqual([id]);
    const [failed] = all.filter(({ status }) => status === 'fails');
    expect(Object.values(failed ?? {}).every((text) => text !== '')).toBe(true);
    expect(JSON.stringify(all)).not.toContain(PLANTED_SECRET);
    expect((await run('--stage', 'team')).exitCode).toBe(1);
  });
});

describe('input that cannot be checked', () => {
  const TEAM = ['--stage', 'team'];

  it.each<[string, readonly string[], string, string?, string?]>([
    ['an unknown stage', ['--stage', 'nowhere'], 'nowhere'],
    ['no stage dev, the default', [], 'dev'],
    ['an unknown option', ['--lives'], '--lives'],
    ['a stage of the wrong shape', TEAM, 'vendorId', 'stages/team.json', '{"vendorId":7}'],
    ['a manifest that is not JSON', TEAM, 'skill.json', 'skill-package/skill.json', '{'],
    [
      'a manifest that is null',
      TEAM,
      'skill.json has no "manifest" object',
      'skill-package/skill.json',
      '{"manifest":null}',
    ],
    ['account linking that is a list', TEAM, 'account-linking.json', 'account-linking.json', '[]'],
  ])('gets a message and exit code 2: %s', async (_what, args, names, file, content) => {
    if (file !== undefined) directory.writeText(file, content!);
    const { exitCode, stderr } = await run(...args);
    expect(exitCode).toBe(2);
    expect(stderr.split('\n')[0]).toMatch(/^The doctor stopped before its last check: /);
    expect(stderr).toContain(names);
  });

  it('gets an empty list of checks and exit code 2 with --json', async () => {
    const { exitCode, stdout } = await run('--stage', 'nowhere', '--json');
    expect({ exitCode, result: JSON.parse(stdout) as unknown }).toEqual({
      exitCode: 2,
      result: { checks: [] },
    });
  });
});

it('the doctor prints its usage for --help', async () => {
  expect(await run('--help')).toMatchObject({
    exitCode: 0,
    stderr: '',
    stdout: expect.stringMatching(/^Usage: npx voice-forward doctor/) as string,
  });
});
