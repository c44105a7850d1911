import { ASSUMPTIONS } from '../../../simulator/assumptions';
import { SCENARIO_NAMES, playScenario } from '../../../simulator/scenarios/scenarios';
import { Conversation } from '../../conversations/conversation';
import { pairwise } from './pairwise';

/** These assumptions depend on an earlier connection, so they do not share one value. */
const INDEPENDENT_STATUSES = [
  'statusForRecentDenial',
  'statusForAlreadyLinked',
  'statusForEarlierPermission',
];
const SHARED_STATUS = 'statusForNo';
const sharesStatus = (name: string): boolean =>
  name.startsWith('statusFor') && !INDEPENDENT_STATUSES.includes(name);

const VALUES = Object.fromEntries(
  Object.entries(ASSUMPTIONS)
    .filter(([name]) => name === SHARED_STATUS || !sharesStatus(name))
    .map(([name, { values }]) => [name, values]),
);
/**
 * Each row sets every assumption. A connection uses only one of the `statusFor…` assumptions, so a row gives
 * them one shared value, except those in `INDEPENDENT_STATUSES`.
 */
const ROWS = pairwise(VALUES).map((row) => ({
  ...Object.fromEntries(
    Object.keys(ASSUMPTIONS)
      .filter(sharesStatus)
      .map((name) => [name, row[SHARED_STATUS]]),
  ),
  ...row,
}));

/** A simulation becomes slower with each message that it records. */
const ROWS_PER_SIMULATION = 40;

/** A few hundred conversations, on a busy machine. */
const TIME_LIMIT_MS = 600_000;

/** Only Amazon can confirm the assumptions, so every scenario is played with each pair of values. */
describe('every pair of assumptions', () => {
  it.each(SCENARIO_NAMES)(
    'ends scenario %s without a problem',
    async (name) => {
      const failures: string[] = [];
      for (let first = 0; first < ROWS.length; first += ROWS_PER_SIMULATION) {
        const talk = await Conversation.begin();
        for (const row of ROWS.slice(first, first + ROWS_PER_SIMULATION)) {
          for (const [assumption, value] of Object.entries(row))
            talk.simulation.assume(assumption, value);
          const problems = await problemsOf(talk, name);
          if (problems.length > 0) failures.push(`${JSON.stringify(row)}: ${problems.join('; ')}`);
        }
        await talk.end();
      }
      expect(failures).toEqual([]);
    },
    TIME_LIMIT_MS,
  );
});

async function problemsOf(
  talk: Conversation,
  name: (typeof SCENARIO_NAMES)[number],
): Promise<string[]> {
  const { simulation } = talk;
  talk.clear();
  const ridesBefore = talk.rideCount;
  const { linked, outcome } = await playScenario(simulation, name);
  const problems = [...talk.problems()];
  if (linked && talk.rideCount !== ridesBefore + 1)
    problems.push(`${talk.rideCount - ridesBefore} rides were booked`);
  if (!linked && talk.rideCount !== ridesBefore)
    problems.push('a ride was booked without an account');
  if (outcome === null) problems.push('there is no outcome');
  if ((talk.metrics()['OfferMade'] ?? 0) > 1) problems.push('offered more than once');
  if (!linked && !/costs about/.test(talk.transcript().join()))
    problems.push('no fare was estimated');
  return [...problems, ...(await talk.leaks())];
}
