import { conversation } from '../support/conversation';
import { DAY, testSkill, TOKENS } from '../support/test-skill';

const RIDE = { destination: 'the airport' };

it('offers by voice to a customer who was never asked', async () => {
  const talk = conversation(testSkill());
  const offer = await talk.say('BookRideIntent', RIDE);
  expect(offer).toOfferLinking();
  expect(offer).toSay('I need your Ride Hailer account');
  expect(await talk.yes()).toStartAccountLinking();
});

it('offers by voice beyond maxOffers and within minInterval when a request requires the account', async () => {
  const skill = testSkill({ linking: { maxOffers: 1 } });
  await conversation(skill).launch();
  expect(await conversation(skill).launch()).not.toSay(/link/i);
  expect(await conversation(skill).say('RideStatusIntent')).toOfferLinking();
});

it("repeats the session's open offer once, and then sends the app card", async () => {
  const skill = testSkill();
  const talk = conversation(skill);
  await talk.launch();
  const again = await talk.say('BookRideIntent', RIDE);
  expect(again).toOfferLinking();
  expect([...skill.ledger.entries.values()]).toMatchObject([{ offers: { length: 1 } }]);
  const third = await talk.say('BookRideIntent', RIDE);
  expect(third).toSendLinkAccountCard();
  expect(third).not.toOfferLinking();
});

it('repeats an offer for a request once, and then sends the app card', async () => {
  const talk = conversation(testSkill());
  await talk.say('BookRideIntent', RIDE);
  expect(await talk.say('RideStatusIntent')).toOfferLinking();
  expect(await talk.say('RideStatusIntent')).toSendLinkAccountCard();
});

describe('after a "no", the skill', () => {
  const declined = async () => {
    const skill = testSkill();
    const talk = conversation(skill);
    await talk.launch();
    await talk.no();
    return skill;
  };

  it('says why, sends the app card, and asks a question that needs no account', async () => {
    const skill = await declined();
    skill.clock.advance(29 * DAY);
    const talk = conversation(skill);
    expect(await talk.launch()).not.toSay(/link/i);
    const card = await talk.say('BookRideIntent', RIDE);
    expect(card).toSendLinkAccountCard();
    expect(card).toSay('I need your Ride Hailer account');
    expect(card).toAsk();
    expect(await talk.say('DestinationIntent', RIDE)).toSay('costs about 23.50 US dollars');
    expect(await talk.say('BookRideIntent', RIDE)).toSendLinkAccountCard();
  });

  it('starts the connection for "link my account", and then resumes the pending request', async () => {
    const skill = await declined();
    const talk = conversation(skill);
    await talk.say('BookRideIntent', RIDE);
    expect(await talk.say('LinkAccountIntent')).toStartAccountLinking();
    expect(await talk.link(TOKENS.valid)).toSay('A ride to the airport. Shall I book it?');
  });

  it('offers again once the cooldown has ended', async () => {
    const skill = await declined();
    skill.clock.advance(30 * DAY);
    expect(await conversation(skill).say('BookRideIntent', RIDE)).toOfferLinking();
  });

  it('sends the app card on another device of the customer, even if an offer is open there', async () => {
    const skill = testSkill({ linking: { minIntervalMinutes: 0 } });
    const [kitchen, bedroom] = [conversation(skill), conversation(skill)];
    await kitchen.launch();
    skill.clock.advance(1000);
    expect(await bedroom.launch()).toOfferLinking();
    await kitchen.no();
    expect(await bedroom.say('BookRideIntent', RIDE)).toSendLinkAccountCard();
  });
});

it('offers by voice twice in a session when the table is unavailable, and then sends the app card', async () => {
  const skill = testSkill();
  skill.ledger.down = true;
  const talk = conversation(skill);
  expect(await talk.say('BookRideIntent', RIDE)).toOfferLinking();
  expect(await talk.say('BookRideIntent', RIDE)).toOfferLinking();
  expect(await talk.say('BookRideIntent', RIDE)).toSendLinkAccountCard();
});

it('sends the app card in a locale without linking by voice', async () => {
  const skill = testSkill({ linking: { voiceLocales: ['en-US'] } });
  const talk = conversation(skill, { locale: 'en-GB' });
  const card = await talk.say('BookRideIntent', RIDE);
  expect(card).toSendLinkAccountCard();
  expect(await talk.say('LinkAccountIntent')).toSendLinkAccountCard();
  expect(skill.ledger.calls).toEqual([]);
});

it('runs the request of a linked customer without a call of the table', async () => {
  const skill = testSkill();
  const talk = conversation(skill, { accessToken: TOKENS.valid });
  expect(await talk.say('BookRideIntent', RIDE)).toSay('Shall I book it?');
  expect(await talk.yes()).toLeave();
  expect(skill.rides.bookingRequests).toMatchObject([
    { request: { destination: 'the airport' }, token: TOKENS.valid },
  ]);
  expect(skill.ledger.calls).toEqual([]);
});
