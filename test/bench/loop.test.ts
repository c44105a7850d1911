import { measureLoop, type LoopStep } from '../../bench/measure/loop';

const step = (script: string, needs = 'package.json'): LoopStep => ({
  label: 'a step',
  mostSeconds: 1,
  command: [process.execPath, '-e', script],
  needs,
  times: 1,
});

it('gives the seconds of a command that went well', async () => {
  const [figure] = await measureLoop([step('')]);
  expect(figure).toEqual({ step: expect.anything(), seconds: expect.any(Number) });
});

it('gives none of one that failed, and says what it said last', async () => {
  const [figure] = await measureLoop([step('console.error("1 failed"); process.exitCode = 3')]);
  expect(figure).toEqual({ step: expect.anything(), failed: 'ended with 3\n1 failed\n' });
});

it('gives none of one that was ended', async () => {
  const [figure] = await measureLoop([step('process.kill(process.pid, "SIGKILL")')]);
  expect(figure?.failed).toBe('ended with SIGKILL\n');
});

it('leaves out what there is nothing to measure of', async () => {
  const [figure] = await measureLoop([step('', 'nothing/here.ts')]);
  expect(figure).toEqual({ step: expect.anything() });
});
