import { checkAdversary } from '../verify/adversary/check-adversary';
import { checkEvents } from '../verify/events/check-events';
import { checkKept } from '../verify/kept/check-kept';
import { PLANTED } from '../verify/planted/planted';
import { checkRaces } from '../verify/races/check-races';

/** A short run of what `npm run verify` does at length. */
const effort = (runs: number) => ({ seed: 7, runs });

it('asks once, however many devices there are', async () => {
  expect((await checkRaces(effort(2), { engine: 'dynalite' })).failures).toEqual([]);
});

it('takes skill events late, again and in any order', async () => {
  expect((await checkEvents(effort(8))).failures).toEqual([]);
});

it('believes no token that nobody vouched for', async () => {
  expect((await checkAdversary()).failures).toEqual([]);
});

it('runs no kept request that is not fit', async () => {
  expect((await checkKept()).failures).toEqual([]);
});

describe('a defect of each class is planted:', () => {
  it.each(Object.entries(PLANTED))('%s is found', async (_, run) => {
    expect((await run({ ...effort(300), shrink: false })).failures).not.toEqual([]);
  });
});
