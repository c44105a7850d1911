import { saying } from '../support/fake-skill';
import { useTalks } from '../support/talk';

const talks = useTalks();

describe('a session', () => {
  it('is opened by the skill’s name, and Alexa announces the skill once', async () => {
    const talk = await talks.begin();

    await talk.say('Alexa, open Ride Hailer', 'stop', 'open ride hailer');

    expect(talk.lines()).toEqual([
      'customer: Alexa, open Ride Hailer',
      "alexa: Here's the skill Ride Hailer by Ride Hailer Inc.",
      'skill: Shall I link your account? [microphone open]',
      'customer: stop',
      'skill: Goodbye.',
      'customer: open ride hailer',
      'skill: Shall I link your account? [microphone open]',
    ]);
    expect(talk.simulation.end()).toMatchObject({ sessionOpen: true, problems: 0, outcome: null });
  });

  it('is opened by one utterance with skill name and request, slots included', async () => {
    const talk = await talks.begin();

    await talk.say('Alexa, ask Ride Hailer to book a ride to the airport');

    expect(talk.requestTypes().filter((type) => !type.includes('Event'))).toEqual([
      'IntentRequest',
    ]);
    expect(talk.lastRequest('IntentRequest')['intent']).toMatchObject({
      name: 'BookRideIntent',
      slots: { destination: { value: 'the airport' } },
    });
    expect(talk.skill.envelopes[0]!.session).toMatchObject({ new: true, attributes: {} });
  });

  it('keeps its attributes between turns, and begins without those of an earlier session', async () => {
    const talk = await talks.begin();

    await talk.say('open ride hailer', 'help', 'stop', 'open ride hailer');

    const [launch, , help, , again] = talk.skill.envelopes.map(({ session }) => session);
    expect(help).toMatchObject({
      new: false,
      attributes: { asked: 'Shall I link your account?' },
      sessionId: (launch as { sessionId: string }).sessionId,
    });
    expect(again).toMatchObject({ new: true, attributes: {} });
  });

  it('is replaced by a new one when the skill is opened again', async () => {
    const talk = await talks.begin();
    await talk.say('open ride hailer', 'Alexa, open ride hailer');
    const launches = talk.skill.envelopes.filter(({ request }) => request.type === 'LaunchRequest');
    expect(launches.map(({ session }) => (session as { new: boolean }).new)).toEqual([true, true]);
  });

  it.each([true, undefined])('ends when shouldEndSession is %s', async (shouldEndSession) => {
    const { response, ...rest } = saying('Bye.');
    const answering = () => ({ ...rest, response: { ...response, shouldEndSession } });
    const talk = await talks.begin({ answering });
    await talk.say('open ride hailer', 'help');
    expect(talk.lines().slice(-2)).toEqual([
      'customer: help',
      "alexa: Hmm, I don't know that one.",
    ]);
  });

  it('sends AMAZON.FallbackIntent for an utterance that no intent matches', async () => {
    const talk = await talks.begin();
    await talk.say('open ride hailer', 'colourless green ideas sleep furiously');
    expect(talk.lastRequest('IntentRequest')['intent']).toMatchObject({
      name: 'AMAZON.FallbackIntent',
    });
  });

  it('ends at "exit" without speech of the skill', async () => {
    const talk = await talks.begin();
    await talk.say('open ride hailer', 'exit');
    expect(talk.lastRequest('SessionEndedRequest')).toMatchObject({ reason: 'USER_INITIATED' });
    expect(talk.lines().at(-1)).toBe('customer: exit');
    expect(talk.simulation.listener).toBeUndefined();
  });
});

describe('silence', () => {
  it('gets one reprompt, and then ends the session', async () => {
    const talk = await talks.begin();

    await talk.say('open ride hailer', '...', '...', '...');

    expect(talk.lines().slice(2)).toEqual([
      'skill: Shall I link your account? [microphone open]',
      'customer: ...',
      'skill: Once more: Shall I link your account? [microphone open]',
      'customer: ...',
      'customer: ...',
    ]);
    expect(talk.lastRequest('SessionEndedRequest')).toMatchObject({
      reason: 'EXCEEDED_MAX_REPROMPTS',
    });
    expect(talk.problems()).toEqual([]);
  });

  it('is heard each eight seconds that the clock moves while the microphone is open', async () => {
    const talk = await talks.begin();
    const before = talk.simulation.clock.now();

    await talk.say('open ride hailer');
    await talk.simulation.advance(7_999);
    expect(talk.lines().at(-1)).toBe('skill: Shall I link your account? [microphone open]');
    await talk.simulation.advance(8_000);
    expect(talk.lines().at(-1)).toBe(
      'skill: Once more: Shall I link your account? [microphone open]',
    );
    await talk.simulation.advance(30 * 86_400_000);

    expect(talk.lastRequest('SessionEndedRequest')).toMatchObject({
      reason: 'EXCEEDED_MAX_REPROMPTS',
    });
    expect(talk.simulation.clock.now() - before).toBeGreaterThanOrEqual(30 * 86_400_000);
    expect(talk.skill.clockOffsets.at(-1)).toBe(talk.simulation.clock.offsetMs);
  });
});

describe('an utterance that does not open the skill, outside of a session', () => {
  it('is not understood by Alexa, and is no problem of the skill', async () => {
    const talk = await talks.begin();

    await talk.say('yes', '...');

    expect(talk.lines()).toEqual([
      'customer: yes',
      "alexa: Hmm, I don't know that one.",
      'customer: ...',
    ]);
    expect(talk.requestTypes()).toEqual([]);
    expect(talk.simulation.end()).toMatchObject({ problems: 0, sessionOpen: false });
  });
});
