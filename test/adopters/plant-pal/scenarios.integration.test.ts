import {
  SCENARIOS,
  type Scenario,
  type ScenarioName,
} from '../../../simulator/scenarios/scenario-list';
import { scenarioPhrasesOf } from '../../../simulator/scenarios/phrases';
import { type Conversation } from '../../conversations/conversation';
import { SCENARIO_OUTCOMES } from '../../conversations/scenario-outcomes';
import { plantPal } from './simulation';

const PHRASES: Readonly<Record<string, string>> = {
  ...scenarioPhrasesOf('en-US'),
  open: 'Alexa, open Plant Pal',
  openForRide: 'Alexa, ask Plant Pal to order fertilizer',
  ride: 'order fertilizer',
};

const scenarios = Object.entries<Scenario>(SCENARIOS).map(([name, scenario]) => ({
  name: name as ScenarioName,
  ...scenario,
}));

describe('Plant Pal, an existing skill with linking added', () => {
  let talk: Conversation;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ talk, close } = await plantPal());
  });

  beforeEach(() => {
    talk.simulation.newCustomer();
    talk.clear();
  });

  afterAll(() => close());

  it.each(scenarios)('ends as expected: $name', async ({ name, customer, says, fails }) => {
    talk.simulation.newCustomer(customer);
    talk.clear();
    if (fails) talk.simulation.fail(fails.name, fails.kind);
    for (const step of says) {
      // A step with the key `consent` or `passcode` is said only if Amazon's skill awaits that answer.
      const [[awaited, phrase]] =
        typeof step === 'string' ? [['', step]] : (Object.entries(step) as [[string, string]]);
      if (awaited === '' || talk.simulation.listener === awaited) {
        await talk.say(PHRASES[phrase]!);
      }
    }
    if (fails) talk.simulation.fail(fails.name, null);
    const end = talk.simulation.end(name);
    const said = talk.transcript();

    expect(talk.problems()).toEqual([]);
    expect(end).toMatchObject({
      outcome: SCENARIO_OUTCOMES[name],
      linked: SCENARIO_OUTCOMES[name] === 'linked',
    });
    expect(await talk.leaks()).toEqual([]);
    expect(said.join('\n')).toContain(end.linked ? 'sends you fertilizer' : 'card: LinkAccount');
  });

  it('resumes the pending request when the account is linked', async () => {
    await talk.say('Alexa, ask Plant Pal to order potting soil', 'yes', 'I approve');
    await talk.say('my code is {code}');

    expect(talk.transcript().at(-1)).toBe(
      'skill: Good: your account is linked. The shop sends you potting soil. What else? (listens)',
    );
    expect(talk.metrics()).toMatchObject({ OfferAccepted: 1, OutcomeLinked: 1, RequestResumed: 1 });
  });

  it("keeps its own attributes, 'yes' and 'no' when linking makes an offer in between", async () => {
    await talk.say('open plant pal', 'when did I water the fern', 'order fertilizer', 'no', 'yes');
    await talk.say('when did I water the fern', 'stop');

    expect(talk.transcript().slice(-10)).toEqual([
      'customer: order fertilizer',
      "skill: The shop needs your account. Shall I link it now? You can say, 'Link my account', or 'No'. (listens)",
      'customer: no',
      'skill: No problem. I can still note what you water. What shall I note? (listens)',
      'customer: yes',
      'skill: Noted: you watered the fern. What shall I note? (listens)',
      'customer: when did I water the fern',
      'skill: You watered the fern today. What shall I note? (listens)',
      'customer: stop',
      'skill: Goodbye!',
    ]);
    expect(talk.problems()).toEqual([]);
  });

  it('passes skill events, which have no session, through its interceptors', async () => {
    await talk.say('ask plant pal to order fertilizer', 'link my account', 'I approve');
    await talk.say('my code is {code}');
    await talk.simulation.disable();

    expect(talk.problems()).toEqual([]);
    const item = await talk.simulation.ledger();
    expect(item).toHaveProperty('disabledAt');
    expect(item).not.toHaveProperty('linkedAt');
  });
});
