import { spokenDigits } from '../../../simulator/speech/spoken-digits';
import { useTalks } from '../support/talk';

const talks = useTalks();

const beginPasscode = async () => {
  const talk = await talks.beginLinking();
  await talk.say('I approve');
  return talk;
};

describe('the passcode', () => {
  it('may be wrong twice', async () => {
    const talk = await beginPasscode();
    await talk.say('my code is 1', 'my code is 2', 'my code is {code}');
    expect(talk.simulation.customer.linked).toBe(true);
  });

  it('ends the connection when it is wrong three times', async () => {
    const talk = await beginPasscode();
    await talk.say('my code is 1', 'my code is 2', 'my code is 3');
    expect(talk.lastRequest('SessionResumedRequest')['cause']).toMatchObject({
      result: { status: 'FAILED' },
    });
    expect(talk.simulation.end()).toMatchObject({ outcome: 'failed', linked: false });
  });

  it('expires, and a new one is sent', async () => {
    const talk = await beginPasscode();
    const [first] = talk.simulation.phone;
    talk.simulation.clock.advance(11 * 60_000);
    await talk.say('my code is {code}');
    expect(talk.simulation.phone).toHaveLength(2);
    await talk.say(`my code is ${spokenDigits(first!)}`);
    expect(talk.simulation.customer.linked).toBe(false);
    await talk.say('my code is {code}');
    expect(talk.simulation.customer.linked).toBe(true);
  });

  it('is sent again on request, and asked for again after an answer without digits', async () => {
    const talk = await beginPasscode();
    await talk.say('send me a new code', 'I lost my phone');
    expect(talk.simulation.phone).toHaveLength(2);
    expect(talk.lines().at(-1)).toMatch(/^voice-forward: I didn't get a code\./);
    await talk.say('my code is {code}');
    expect(talk.simulation.customer.linked).toBe(true);
  });

  it('ends the connection when the customer does not say it', async () => {
    const silent = await beginPasscode();
    await silent.say('...', '...');
    expect(silent.simulation.end()).toMatchObject({ outcome: 'declined', linked: false });
    const stopped = await beginPasscode();
    await stopped.say('cancel');
    expect(stopped.simulation.end()).toMatchObject({ outcome: 'declined', linked: false });
  });
});

it('{code} in an utterance becomes nothing for a customer who received no passcode', async () => {
  const talk = await talks.beginLinking();
  await talk.say('my code is {code}');
  expect(talk.lines().at(-2)).toBe('customer: my code is');
});
