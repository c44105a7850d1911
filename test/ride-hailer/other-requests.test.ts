import { envelope, intent, launch, sessionEnded, SKILL_ID } from '../support/envelopes';
import { beginTalk, LINKED, ridesThat, testSkill } from './support/test-skill';

it.each([
  ['for another skill', launch({ skillId: 'amzn1.ask.skill.another' })],
  ['without an application', { ...launch(), context: {} }],
  ['that is no object', 'hello'],
  ['that is undefined', undefined],
])('rejects a request %s', async (_, event) => {
  await expect(testSkill().handler(event)).rejects.toThrow(
    `The request is not for skill ${SKILL_ID}`,
  );
});

it.each(['AMAZON.StopIntent', 'AMAZON.CancelIntent', 'AMAZON.NavigateHomeIntent'])(
  'ends the session at %s',
  async (name) => {
    expect(await beginTalk().talk.say(name)).toEndSession();
  },
);

it('answers help with the requests that it handles', async () => {
  const help = await beginTalk().talk.say('AMAZON.HelpIntent');
  expect(help).toAsk();
  expect(help).toSay('I can book a ride, say where your ride is, or estimate a fare.');
});

it.each(['AMAZON.FallbackIntent', 'AMAZON.YesIntent', 'AMAZON.RepeatIntent', 'MadeUpIntent'])(
  'answers %s with examples of requests if no question is open',
  async (name) => {
    const answer = await beginTalk().talk.say(name);
    expect(answer).toSay("I didn't catch that. You can say, 'Book a ride to the airport'");
    expect(answer).toAsk();
  },
);

it.each([
  sessionEnded('USER_INITIATED'),
  sessionEnded('EXCEEDED_MAX_REPROMPTS'),
  envelope({ type: 'SessionEndedRequest', reason: 'ERROR', error: { type: 'INVALID_RESPONSE' } }),
  envelope({ type: 'System.ExceptionEncountered', error: { type: 'INVALID_RESPONSE' } }),
  envelope({ type: 'AudioPlayer.PlaybackStopped' }),
])('sends an empty response to a request that must not be answered with speech', async (event) => {
  expect(await testSkill().invoke(event)).toBeSilent();
});

it.each(['Alexa.Presentation.APL.UserEvent', 'Connections.Response', 'Something.New', ''])(
  'answers a request of the type %j',
  async (type) => {
    const answer = await testSkill().invoke(envelope({ type }));
    expect(answer).toBeValidFor(type);
    expect(answer).toAsk();
  },
);

it('drops session attributes that are larger than it ever sends', async () => {
  const huge = { rideHailer: { asks: 'booking' }, more: 'x'.repeat(30_000) };
  const answer = await testSkill().invoke(intent('AMAZON.YesIntent', {}, { attributes: huge }));
  expect(answer).toBeValidFor('IntentRequest');
  expect(answer.sessionAttributes).toEqual({});
});

it('closes the offer when a later request fails', async () => {
  const broken = ridesThat({ fare: () => Promise.reject(new RangeError('Atza|secret')) });
  const { talk } = beginTalk({}, broken);
  await talk.launch();
  expect(await talk.say('FareEstimateIntent', { destination: 'home' })).toSay(
    'Something went wrong',
  );
  expect(await talk.yes()).not.toStartAccountLinking();
});

it('closes the resume confirmation when the resumed handler throws', async () => {
  const broken = ridesThat({ current: () => Promise.reject(new RangeError('no ride')) });
  const { talk } = beginTalk({}, broken);
  await talk.say('RideStatusIntent');
  await talk.yes();
  expect(await talk.resume('LINKED')).toSay('Shall I continue');
  talk.fields = { ...talk.fields, ...LINKED };
  expect(await talk.yes()).toSay('Something went wrong');
  expect(await talk.yes()).toSay("I didn't catch that");
});

it('apologizes when a handler throws, and leaves no question open', async () => {
  const broken = ridesThat({ book: () => Promise.reject(new RangeError('Atza|secret')) });
  const { talk } = beginTalk(LINKED, broken);
  await talk.say('BookRideIntent', { destination: 'home' });
  const apology = await talk.yes();
  expect(apology).toSay('Something went wrong');
  expect(apology).toAsk();
  expect(await talk.yes()).toSay("I didn't catch that");
});
