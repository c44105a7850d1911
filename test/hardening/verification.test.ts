import { checkAdversary } from '../verify/adversary/check-adversary';
import { checkEnvelopes } from '../verify/envelopes/check-envelopes';
import { checkEvents } from '../verify/events/check-events';
import { checkKept } from '../verify/kept/check-kept';
import { checkRaces } from '../verify/races/check-races';
import { checkSequences } from '../verify/sequences/check-sequences';

/** A short run of what `npm run verify` does at length. */
const effort = (runs: number) => ({ seed: 7, runs });

it('answers every hostile envelope validly, or refuses it', async () => {
  const { failures, figures } = await checkEnvelopes(effort(1_000));
  expect(failures).toEqual([]);
  expect(figures.envelopes).toBe(1_000);
});

it('stays true to the model through whole sequences', async () => {
  expect((await checkSequences(effort(200))).failures).toEqual([]);
});

it('asks once, however many devices there are', async () => {
  expect((await checkRaces(effort(4), { engine: 'dynalite' })).failures).toEqual([]);
});

it('takes skill events late, again and in any order', async () => {
  expect((await checkEvents(effort(20))).failures).toEqual([]);
});

it('believes no token that nobody vouched for', async () => {
  expect((await checkAdversary()).failures).toEqual([]);
});

it('runs no kept request that is not fit', async () => {
  expect((await checkKept()).failures).toEqual([]);
});
