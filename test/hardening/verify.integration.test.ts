import { spawnSync } from 'node:child_process';
import { fromRoot } from '../../tools/paths';
import { type Part } from '../verify/parts';
import { verify } from '../verify/verify';

const holding: Part = {
  name: 'what holds',
  check: async ({ envelopes }) => ({ figures: { tries: envelopes }, failures: [] }),
};
const failing: Part = {
  name: 'what fails',
  check: async ({ seed }) => ({
    figures: { tries: 2 },
    failures: [`seed ${seed}: it was planted`],
  }),
};
const breaking: Part = { name: 'what breaks', check: () => Promise.reject(new Error('no table')) };

it('ends with 0 where all holds, and prints what was tried, and the seed', async () => {
  const { exitCode, stderr, stdout } = await verify(['--seed', '7', '--envelopes=30'], [holding]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/^what holds +30 tries +holds +\d+\.\d s$/m);
  expect(stdout).toMatch(/^seed 7$/m);
});

it.each([
  ['fails', failing, 'what fails: seed 7: it was planted'],
  ['can not be tried to its end', breaking, 'what breaks: Error: no table'],
])('ends with 1 where a part %s, and goes on with the others', async (_, part, failure) => {
  const { exitCode, stderr, stdout } = await verify(['--seed', '7'], [part, holding]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain(failure);
  expect(stdout).toMatch(new RegExp(`^${part.name} .*FAILS`, 'm'));
  expect(stdout).toMatch(/^what holds .*holds/m);
});

it('tries the parts that were asked for', async () => {
  const { exitCode, stdout } = await verify(['--only', 'holds'], [failing, holding]);
  expect(exitCode).toBe(0);
  expect(stdout).not.toContain('what fails');
});

it.each<[readonly string[], string]>([
  [['--seed', 'x'], '--seed is "x": it must be a whole number.'],
  [['--envelopes=1e9'], '--envelopes is "1e9": it must be a whole number.'],
  [['--seed'], "Option '--seed <value>' argument missing: --seed NUMBER, --envelopes NUMBER"],
  [
    ['--more'],
    "Unknown option '--more': --seed NUMBER, --envelopes NUMBER, --only PART and --help",
  ],
  [['all'], "Unexpected argument 'all'"],
  [['--only', 'nothing'], '--only is "nothing": no part is called that, but what holds.'],
])('ends %j with 2 and one sentence, and tries nothing', async (words, sentence) => {
  const { exitCode, stderr, stdout } = await verify(words, [holding]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(sentence);
  expect(stderr).toMatch(/^[^\n]+\.\n$/);
});

it.each<[readonly string[], number, RegExp, RegExp]>([
  [
    ['--only', 'kept requests', '--seed', '7'],
    0,
    /^kept requests +\d+ kept .*holds[^]*^seed 7$/m,
    /^$/,
  ],
  [['--seed', 'x'], 2, /^$/, /^--seed is "x": it must be a whole number\.\n$/],
])('is so as a command: npm run verify -- %j', (words, code, out, error) => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', fromRoot('tools/verify.ts'), ...words],
    { cwd: fromRoot(), encoding: 'utf8' },
  );
  expect([status, stdout, stderr]).toEqual([
    code,
    expect.stringMatching(out),
    expect.stringMatching(error),
  ]);
});
