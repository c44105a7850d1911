import { checkEnvelopes } from '../verify/envelopes/check-envelopes';
import { checkSequences } from '../verify/sequences/check-sequences';

/** A short run of what `npm run verify` does at length. */
const effort = (runs: number) => ({ seed: 7, runs });

it('answers every hostile envelope validly, or refuses it', async () => {
  const { failures, figures } = await checkEnvelopes(effort(200));
  expect(failures).toEqual([]);
  expect(figures.envelopes).toBe(200);
});

it('stays true to the model through whole sequences', async () => {
  expect((await checkSequences(effort(40))).failures).toEqual([]);
});
