import { SCENARIO_NAMES, playScenario } from '../../../simulator/scenarios/scenarios';
import { Conversation } from '../../conversations/conversation';
import { SCENARIO_OUTCOMES } from '../../conversations/scenario-outcomes';

describe("the scenarios of Amazon's document", () => {
  let talk: Conversation;

  beforeAll(async () => {
    talk = await Conversation.begin();
  });

  afterAll(() => talk.end());

  it.each(SCENARIO_NAMES)('ends as expected: %s', async (name) => {
    talk.clear();
    const ridesBefore = talk.rideCount;

    const end = await playScenario(talk.simulation, name);

    expect(talk.problems()).toEqual([]);
    expect(end).toMatchObject({
      outcome: SCENARIO_OUTCOMES[name],
      linked: SCENARIO_OUTCOMES[name] === 'linked',
    });
    expect(talk.rideCount - ridesBefore).toBe(end.linked ? 1 : 0);
    expect(await talk.leaks()).toEqual([]);
  });

  it.each(SCENARIO_NAMES.filter((name) => SCENARIO_OUTCOMES[name] !== 'linked'))(
    'sends and mentions the app card, and then answers a request that needs no account: %s',
    async (name) => {
      talk.clear();
      await playScenario(talk.simulation, name);
      const transcript = talk.transcript();

      expect(transcript).toContain('card: LinkAccount');
      expect(transcript.join('\n')).toMatch(/home page of your Alexa app/);
      expect(transcript.join('\n')).toMatch(/A ride to the airport costs about/);
    },
  );

  it('calls the table three times from the offer to the ride, and never for a linked customer', async () => {
    // A skill event would call the table once more.
    talk.simulation.assume('skillAccountLinkedEvent', false);
    talk.clear();
    await playScenario(talk.simulation, 'consents');

    expect(talk.calls('table')).toHaveLength(3);
    talk.clear();
    await talk.say('open ride hailer', 'home', 'yes');
    expect(talk.calls('table')).toEqual([]);
  });
});
