import { spawnSync } from 'node:child_process';
import { SCENARIO_NAMES } from '../../simulator/scenarios/scenario-list';
import { fromRoot } from '../../tools/paths';

const run = (command: string) =>
  spawnSync('sh', ['-c', command], { cwd: fromRoot(), encoding: 'utf8' });

const START = `'${process.execPath}' dist/simulator/main.cjs --skill examples/daily-quote`;

it('--skill examples/daily-quote plays every scenario without a problem', () => {
  const { status, stdout } = run(`${START} --scenario all`);
  const outcomes = [...stdout.matchAll(/outcome (\w+), .*, no problem/g)].map(([, one]) => one);
  expect(outcomes).toHaveLength(SCENARIO_NAMES.length);
  expect(new Set(outcomes)).toEqual(
    new Set(['linked', 'declined', 'requirementsNotMet', 'failed']),
  );
  expect(status).toBe(0);
});

it('--skill examples/daily-quote plays utterances that another program pipes into standard input', () => {
  const lines = 'open daily quote\\nfind a quote about the deep sea\\nstop\\n';
  const { status, stdout } = run(`printf '${lines}' | ${START}`);
  expect(stdout).toContain('Alexa (skill): I have no quote about the deep sea yet.');
  expect(status).toBe(0);
});
