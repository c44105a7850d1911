import { ASSUMPTIONS } from '../../simulator/assumptions';
import { SCENARIO_NAMES, playScenario } from '../../simulator/scenarios/scenarios';
import { Conversation } from '../conversations/conversation';
import { inPairs } from './pairs';

const VALUES = Object.fromEntries(
  Object.entries(ASSUMPTIONS).map(([name, { values }]) => [name, values]),
);
const ROWS = inPairs(VALUES);

/** A simulation grows slower with all that was said in it. */
const ROWS_A_WORLD = 10;

/** Every scenario, with every two values of what only Amazon can confirm. */
describe(`${ROWS.length} settings of the switches`, () => {
  it.each(SCENARIO_NAMES)('end well in the scenario: %s', async (name) => {
    const failures: string[] = [];
    for (let first = 0; first < ROWS.length; first += ROWS_A_WORLD) {
      const talk = await Conversation.begin();
      for (const row of ROWS.slice(first, first + ROWS_A_WORLD)) {
        for (const [assumption, value] of Object.entries(row))
          talk.simulation.assume(assumption, value);
        const wrong = await played(talk, name);
        if (wrong.length > 0) failures.push(`${JSON.stringify(row)}: ${wrong.join('; ')}`);
      }
      await talk.end();
    }
    expect(failures).toEqual([]);
  });
});

/** What went wrong in one scenario; nothing, if all is well. */
async function played(
  talk: Conversation,
  name: (typeof SCENARIO_NAMES)[number],
): Promise<string[]> {
  const { simulation } = talk;
  talk.clear();
  const rides = talk.rides;
  const { linked, outcome } = await playScenario(simulation, name);
  for (let more = 0; linked && talk.rides === rides && more < 3; more += 1) {
    if (simulation.awaits === 'skill') await simulation.say('yes');
  }
  const wrong = [...talk.problems()];
  if (linked && talk.rides !== rides + 1) wrong.push(`${talk.rides - rides} rides were booked`);
  if (!linked && talk.rides !== rides) wrong.push('a ride was booked without an account');
  if (outcome === null || outcome === 'notOurs') wrong.push(`the outcome is ${outcome}`);
  if ((talk.metrics()['OfferMade'] ?? 0) > 1) wrong.push('offered more than once');
  if (!linked && !/costs about/.test(talk.transcript().join())) wrong.push('a dead end');
  return [...wrong, ...(await talk.leaks())];
}
