import { type Answering, asking, connecting, nothing } from '../support/fake-skill';
import { useTalks } from '../support/talk';

const talks = useTalks();

describe('a response that Alexa rejects', () => {
  const broken = () => ({ version: '1.0', response: { outputSpeech: 'Hi' } });
  const failing = () => {
    throw new TypeError('x is not a function');
  };
  const late = () => {
    throw Object.assign(new Error('Task timed out'), { name: 'Sandbox.Timedout' });
  };

  it.each([
    ['a wrong shape', broken, /outputSpeech must be object/],
    ['an error of the function', failing, /TypeError: x is not a function/],
    ['a timeout', late, /within 8 seconds/],
  ])('ends the session with a SessionEndedRequest: %s', async (_, answering, problem) => {
    const talk = await talks.begin({
      answering: ({ request }) => (request.type === 'LaunchRequest' ? answering() : nothing),
    });

    await talk.say('open ride hailer');

    expect(talk.lines().at(-1)).toBe(
      "alexa: There was a problem with the requested skill's response.",
    );
    expect(talk.problems()).toEqual([expect.stringMatching(problem)]);
    expect(talk.lastRequest('SessionEndedRequest')).toMatchObject({
      reason: 'ERROR',
      error: { type: 'INVALID_RESPONSE', message: expect.stringMatching(problem) },
    });
    expect(talk.simulation.end()).toMatchObject({ sessionOpen: false, problems: 1 });
  });

  it('is reported by System.ExceptionEncountered if the assumption rejectedResponse says so', async () => {
    const talk = await talks.begin({
      assumptions: { rejectedResponse: 'System.ExceptionEncountered' },
      answering: ({ request }) => (request.type === 'LaunchRequest' ? broken() : nothing),
    });

    await talk.say('open ride hailer');

    const { requestId } = talk.lastRequest('LaunchRequest');
    expect(talk.lastRequest('System.ExceptionEncountered')).toMatchObject({
      error: { type: 'INVALID_RESPONSE' },
      cause: { requestId },
    });
  });

  it('is the fourth connection in one turn', async () => {
    const talk = await talks.begin({
      // The connection of a customer whose voice is not recognized ends in the same turn.
      customer: { voiceRecognized: false },
      answering: ({ session, request }) =>
        session && request.type !== 'SessionEndedRequest' ? connecting() : nothing,
    });
    await talk.say('open ride hailer');
    expect(talk.problems()).toEqual(['The skill started more than 3 connections in one turn.']);
  });
});

describe('a connection other than account linking', () => {
  const answering: Answering = ({ session }) =>
    session ? connecting({ uri: 'connection://AMAZON.PrintPDF/1', input: {} }) : nothing;

  it('is noted for another skill, and ends the session', async () => {
    const talk = await talks.begin({ isOtherSkill: true, customer: { linked: true }, answering });
    await talk.say('open ride hailer');
    expect(talk.problems()).toEqual([]);
    expect(talk.notes()).toEqual([
      'Response to LaunchRequest: the simulator simulates no connection but account linking, so "connection://AMAZON.PrintPDF/1" ends the session here.',
    ]);
    expect(talk.requestTypes()).toEqual(['LaunchRequest']);
    expect(talk.simulation.listener).toBeUndefined();
  });

  it("is rejected for the project's own skill, which starts no other connection", async () => {
    const talk = await talks.begin({ answering });
    await talk.say('open ride hailer');
    expect(talk.problems()).toContainEqual(expect.stringMatching(/uri is "connection:.*PrintPDF/));
  });
});

it('a card of the skill is in the Alexa app and in the record', async () => {
  const card = { type: 'Simple', title: 'Fare', content: '$ 20' };
  const talk = await talks.begin({
    answering: ({ session }) => (session ? asking('What next?', { card }) : nothing),
  });
  await talk.say('open ride hailer');
  expect(talk.simulation.app.cards).toEqual([card]);
  expect(talk.simulation.record.entries).toContainEqual({ kind: 'card', card });
});

it('one note reports that a handler answers by a callback, which Node.js 24 on Lambda does not support', async () => {
  const talk = await talks.begin();
  const invoke = talk.skill.invoke.bind(talk.skill);
  talk.skill.invoke = async (envelope) => ({ ...(await invoke(envelope)), usedCallback: true });
  await talk.say('open ride hailer', 'help');
  expect(talk.notes()).toEqual([expect.stringContaining('by a callback')]);
});
