import { PLANTED } from '../verify/planted/planted';

it.each(Object.entries(PLANTED))('%s is found', async (_, run) => {
  const { failures } = await run({ seed: 7, runs: 300 });
  expect(failures).not.toEqual([]);
});
