import { SCENARIO_NAMES, playScenario } from '../../simulator/scenarios/scenarios';
import { Conversation } from './conversation';
import { COURSE_OUTCOMES } from './scenario-outcomes';

describe('the scenarios of the document', () => {
  let talk: Conversation;

  beforeAll(async () => {
    talk = await Conversation.begin();
  });

  afterAll(() => talk.end());

  it.each(SCENARIO_NAMES)('%s: ends well', async (name) => {
    talk.anew();
    const rides = talk.rides;

    const end = await playScenario(talk.simulation, name);

    expect(talk.problems()).toEqual([]);
    expect(end).toMatchObject({
      outcome: COURSE_OUTCOMES[name],
      linked: COURSE_OUTCOMES[name] === 'linked',
    });
    expect(talk.rides - rides).toBe(end.linked ? 1 : 0);
    expect(await talk.leaks()).toEqual([]);
  });

  it.each(SCENARIO_NAMES.filter((name) => COURSE_OUTCOMES[name] !== 'linked'))(
    '%s: sends the app card, says so, and goes on with what needs no account',
    async (name) => {
      talk.anew();
      await playScenario(talk.simulation, name);
      const transcript = talk.transcript();

      expect(transcript).toContain('C: LinkAccount');
      expect(transcript.join('\n')).toMatch(/home page of your Alexa app/);
      expect(transcript.join('\n')).toMatch(/A ride to the airport costs about/);
    },
  );

  it('takes three table calls from the offer to the ride, and none once linked', async () => {
    // A skill event is a request of its own, and writes once more.
    talk.simulation.assume('skillAccountLinkedEvent', false);
    talk.anew();
    await playScenario(talk.simulation, 'consents');

    expect(talk.calls('table')).toHaveLength(3);
    talk.anew();
    await talk.say('open ride hailer', 'home', 'yes');
    expect(talk.calls('table')).toEqual([]);
  });
});
