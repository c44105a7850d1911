import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../../tools/paths';
import { temporaryDirectory } from '../../support/directory';
import { bundleAsCommonJs, bundlePlantPal } from './bundle';

const SCRIPT = `open plant pal
order fertilizer
link my account
I approve
my code is {code}
`;

describe('npm start -- --skill DIRECTORY', () => {
  const directory = temporaryDirectory(fromRoot('dist'));

  beforeAll(async () => {
    cpSync(fromRoot('test', 'adopters', 'plant-pal'), directory, { recursive: true });
    await bundlePlantPal(join(directory, 'dist'));
  });

  const start = (args: readonly string[], input = '') =>
    spawnSync(process.execPath, [fromRoot('dist/simulator/main.cjs'), ...args], {
      cwd: fromRoot(),
      encoding: 'utf8',
      input,
    });

  it('talks to the skill in the directory', () => {
    const { status, stderr, stdout } = start(['--skill', directory, '--script', '-'], SCRIPT);

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Plant Pal permission to access');
    expect(stdout).toContain('your account is linked. The shop sends you fertilizer.');
  });

  it('runs a CommonJS function if there is no ES module', async () => {
    rmSync(join(directory, 'dist', 'index.mjs'));
    await bundleAsCommonJs(join(directory, 'dist'));

    const { status, stdout } = start(['--skill', directory, '--script', '-'], SCRIPT);

    expect(stdout).toContain('your account is linked. The shop sends you fertilizer.');
    expect(status).toBe(0);
  });

  it.each([
    [['--skill', 'nowhere'], /^There is no skill in "nowhere": it must contain[^\n]*\.\n$/],
    [['--skill', '.', '--function', 'a'], /^--skill and --function exclude each other[^\n]*\.\n$/],
    [
      ['--skill', 'test/lib/fixtures'],
      /^There is no function in "test\/lib\/fixtures": bundle[^\n]*\.\n$/,
    ],
  ])('rejects %j in one sentence', (args, sentence) => {
    const { status, stderr, stdout } = start(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
  });

  it('plays a scenario with the invocation name and the linking utterance of the skill', () => {
    const { status, stdout } = start(['--skill', directory, '--scenario', 'declines']);
    expect(stdout).toContain('Customer: Alexa, open plant pal\n');
    expect(stdout).toContain('Customer: Link my account\n');
    expect(stdout).toContain('(not linked, outcome declined, the session is closed, no problem)');
    expect(status).toBe(0);
  });

  it('plays a conversation that links the account if there is no script, and names the publisher', () => {
    const { status, stdout } = start(['--skill', directory, '--publisher', 'Green Things']);
    expect(stdout).toContain("Here's the skill Plant Pal by Green Things.");
    expect(stdout).toContain('(linked, outcome linked, the session is closed, no problem)');
    expect(status).toBe(0);
  });
});
