import { conversation } from '../support/conversation';
import { launch } from '../support/envelopes';
import { ridesThat, testSkill, TOKENS } from '../support/test-skill';

const RIDE = { destination: 'the airport' };

it.each([
  ['wrongAudience', TOKENS.wrongAudience],
  ['expired', 'Atza|expired'],
])(
  'sends the app card and starts no connection for a token with the status %s',
  async (_, accessToken) => {
    const skill = testSkill();
    const answer = await conversation(skill, { accessToken }).say('RideStatusIntent');
    expect(answer).toSendLinkAccountCard();
    expect(answer).toSay('needs to be linked again');
    expect(answer).toAsk();
    expect(skill.rides.bookingRequests).toEqual([]);
    expect(skill.ledger.calls).toEqual([]);
  },
);

it('verifies the token on each turn that acts on the account', async () => {
  const skill = testSkill();
  const talk = conversation(skill, { accessToken: TOKENS.valid });
  await talk.say('BookRideIntent', RIDE);
  talk.turn = { ...talk.turn, accessToken: TOKENS.wrongAudience };
  expect(await talk.yes()).toSendLinkAccountCard();
  expect(skill.rides.bookingRequests).toEqual([]);
});

it('verifies no token for a launch or a fare', async () => {
  const talk = conversation(testSkill(), { accessToken: TOKENS.wrongAudience });
  expect(await talk.launch()).toSay('Welcome back');
  expect(await talk.say('FareEstimateIntent', RIDE)).toSay('costs about');
});

it('verifies no token for a handler that only asks whether to book', async () => {
  const skill = testSkill({ verifyToken: () => Promise.reject(new Error('LWA was called')) });
  const talk = conversation(skill, { accessToken: TOKENS.valid });
  expect(await talk.say('BookRideIntent', RIDE)).toSay('A ride to the airport. Shall I book it?');
  expect(skill.failures.count).toBe(0);
});

it('does not say that the account is linked when the token cannot be verified', async () => {
  for (const accessToken of [TOKENS.unavailable, TOKENS.wrongAudience]) {
    const talk = conversation(testSkill());
    await talk.say('RideStatusIntent');
    await talk.yes();
    expect(await talk.link(accessToken)).not.toSay('I can help you with that');
  }
});

it('does not say that the account is linked when the service rejects the token', async () => {
  const rides = ridesThat({ current: async () => ({ outcome: 'unauthorized' }) });
  const talk = conversation(testSkill(rides));
  await talk.say('RideStatusIntent');
  await talk.yes();
  const answer = await talk.link(TOKENS.valid);
  expect(answer).toSendLinkAccountCard();
  expect(answer).not.toSay('I can help you with that');
});

describe('a token that cannot be verified', () => {
  it('books nothing, and runs the request once LWA answers', async () => {
    const skill = testSkill();
    const talk = conversation(skill, { accessToken: TOKENS.valid });
    await talk.say('BookRideIntent', RIDE);
    talk.turn = { ...talk.turn, accessToken: TOKENS.unavailable };
    const answer = await talk.yes();
    expect(answer).toSay('nothing was done. Shall I try again?');
    expect(answer).toAsk();
    expect(skill.rides.bookingRequests).toEqual([]);
    talk.turn = { ...talk.turn, accessToken: TOKENS.valid };
    expect(await talk.yes()).toSay('Your ride to the airport is booked.');
  });

  it('ends the session after a few attempts', async () => {
    const talk = conversation(testSkill(), { accessToken: TOKENS.unavailable });
    expect(await talk.say('RideStatusIntent')).toAsk();
    expect(await talk.yes()).toAsk();
    expect(await talk.yes()).toLeave();
  });
});

it('responds to a token that the service rejects as to one that LWA rejects', async () => {
  const rides = ridesThat({ book: async () => ({ outcome: 'unauthorized' }) });
  const talk = conversation(testSkill(rides), { accessToken: TOKENS.valid });
  await talk.say('BookRideIntent', RIDE);
  expect(await talk.yes()).toSendLinkAccountCard();
});

it('reads the access token from the context only', async () => {
  const skill = testSkill();
  const talk = conversation(skill);
  const event = launch(talk.turn);
  event.session!.user = { userId: 'someone', accessToken: TOKENS.valid };
  expect(await talk.send(event)).toOfferLinking();
});
