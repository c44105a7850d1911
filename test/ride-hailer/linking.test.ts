import { intent, resumed } from '../support/envelopes';
import { TOKENS } from '../support/tokens';
import { beginTalk, LINKED, ridesThat, testSkill } from './support/test-skill';

const RIDE = { destination: 'the airport' };
const REQUIREMENTS_NOT_MET = 'USER_REQUIREMENTS_NOT_MET';

it('offers linking at launch and for a ride, links, and books that ride', async () => {
  const { skill, talk } = beginTalk();

  expect(await talk.launch()).toOfferLinking();
  expect(await talk.say('BookRideIntent', RIDE)).toOfferLinking();
  expect(await talk.say('LinkAccountIntent')).toStartAccountLinking();
  const answer = await talk.link(TOKENS.valid);
  expect(answer).toSay('A ride to the airport. Shall I book it?');
  expect(answer).toAsk();
  expect(await talk.yes()).toEndSession();

  expect([...skill.rides.booked.values()]).toMatchObject([RIDE]);
  expect(skill.ledger.calls).toEqual(['makeOffer', 'makeOffer', 'claim']);
});

it.each([
  ['DENIED', 'your account stays as it is'],
  ['NOT_ANSWERED', "I didn't hear an answer"],
  [REQUIREMENTS_NOT_MET, "isn't possible with your Alexa settings"],
  ['SOMETHING_NEW', "didn't work"],
])('answers %s with words for that outcome, and estimates a fare next', async (status, words) => {
  const { talk } = beginTalk();
  await talk.launch();
  await talk.yes();
  const answer = await talk.resume(status);
  expect(answer).toSay(words);
  expect(answer).toSendLinkAccountCard();
  expect(answer).toAsk();
  expect(await talk.say('DestinationIntent', { destination: 'home' })).toSay('costs about');
});

it.each([
  ["The user hasn't specified phone number necessary", 'needs a phone number'],
  ['No voice profile', 'needs to know your voice'],
  ['Not the account owner', 'Only the owner'],
])('names the requirement that is not met: %s', async (reason, words) => {
  const { talk } = beginTalk();
  await talk.say('LinkAccountIntent');
  expect(
    await talk.resume(REQUIREMENTS_NOT_MET, { result: { status: REQUIREMENTS_NOT_MET, reason } }),
  ).toSay(words);
});

it('resumes the booking, and books once if "yes" is delivered twice', async () => {
  const { skill, talk } = beginTalk();
  await talk.say('BookRideIntent', RIDE);
  expect(await talk.yes()).toStartAccountLinking();
  expect(await talk.link(TOKENS.valid)).toSay('A ride to the airport. Shall I book it?');
  const yesRequest = intent('AMAZON.YesIntent', {}, talk.fields);
  await skill.invoke(yesRequest);
  await skill.invoke(yesRequest);
  expect(skill.rides.booked.size).toBe(1);
});

it('does not call LWA before it asks to confirm a ride', async () => {
  const { skill, talk } = beginTalk(LINKED, {
    verifyToken: () => Promise.reject(new Error('LWA was called')),
  });
  expect(await talk.say('BookRideIntent', RIDE)).toSay('A ride to the airport. Shall I book it?');
  expect(skill.failures.count).toBe(0);
});

it('books with the verified token, without a call of the table', async () => {
  const { skill, talk } = beginTalk(LINKED);
  await talk.say('BookRideIntent', RIDE);
  expect(await talk.yes()).toEndSession();
  expect(skill.rides.bookingRequests).toMatchObject([{ request: RIDE, token: TOKENS.valid }]);
  expect(skill.ledger.calls).toEqual([]);
});

it('books nothing with a token of another client', async () => {
  const { skill, talk } = beginTalk(LINKED);
  await talk.say('BookRideIntent', RIDE);
  talk.fields = { ...talk.fields, accessToken: TOKENS.wrongAudience };
  expect(await talk.yes()).toSendLinkAccountCard();
  expect(skill.rides.bookingRequests).toEqual([]);
});

it('answers a token that the service rejects like one that LWA rejects', async () => {
  const rides = ridesThat({
    book: async () => ({ outcome: 'unauthorized' }),
    current: async () => ({ outcome: 'unauthorized' }),
  });
  const { talk } = beginTalk(LINKED, rides);
  await talk.say('BookRideIntent', RIDE);
  expect(await talk.yes()).toSendLinkAccountCard();
  const rejected = await talk.say('RideStatusIntent');
  expect(rejected).toSendLinkAccountCard();
  const { talk: invalid } = beginTalk({ accessToken: 'Atza|expired' });
  expect(rejected.response).toEqual((await invalid.say('RideStatusIntent')).response);
});

it('continues after the result of another connection', async () => {
  const answer = await testSkill().invoke(resumed({ token: 'print-1', result: {} }));
  expect(answer).toSay("Let's continue with Ride Hailer");
  expect(answer).toAsk();
});

it('handles a result without token and session attributes as the result of linking', async () => {
  const answer = await testSkill().invoke(resumed({ result: { status: 'DENIED' } }));
  expect(answer).toSay('your account stays as it is');
});
