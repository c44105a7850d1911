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

it('offers by voice beyond the cap and within the interval: the request needs it', async () => {
  const skill = testSkill({ linking: { maxOffers: 1 } });
  await conversation(skill).launch();
  expect(await conversation(skill).launch()).not.toSay(/link/i);
  expect(await conversation(skill).say('RideStatusIntent')).toOfferLinking();
});

it("repeats the session's own offer once, and then sends the card", async () => {
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

it('repeats an offer that was made for a request the same way', async () => {
  const talk = conversation(testSkill());
  await talk.say('BookRideIntent', RIDE);
  expect(await talk.say('RideStatusIntent')).toOfferLinking();
  expect(await talk.say('RideStatusIntent')).toSendLinkAccountCard();
});

describe('during the cooldown', () => {
  const refused = async () => {
    const skill = testSkill();
    const talk = conversation(skill);
    await talk.launch();
    await talk.no();
    return skill;
  };

  it('says the reason, sends the card and asks what needs no account', async () => {
    const skill = await refused();
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

  it('starts the connection when the customer raises it, and takes up what was asked', async () => {
    const skill = await refused();
    const talk = conversation(skill);
    await talk.say('BookRideIntent', RIDE);
    expect(await talk.say('LinkAccountIntent')).toStartAccountLinking();
    talk.turn = { ...talk.turn, accessToken: TOKENS.valid };
    expect(await talk.resume('LINKED')).toSay('A ride to the airport. Shall I book it?');
  });

  it('offers again when it is over', async () => {
    const skill = await refused();
    skill.clock.advance(30 * DAY);
    expect(await conversation(skill).say('BookRideIntent', RIDE)).toOfferLinking();
  });

  it('applies to another device of the customer that has an open offer', async () => {
    const skill = testSkill({ linking: { minIntervalMinutes: 0 } });
    const [kitchen, bedroom] = [conversation(skill), conversation(skill)];
    await kitchen.launch();
    skill.clock.advance(1000);
    expect(await bedroom.launch()).toOfferLinking();
    await kitchen.no();
    expect(await bedroom.say('BookRideIntent', RIDE)).toSendLinkAccountCard();
  });
});

it('offers by voice where the table is out of reach, once more in the same session, then the card', async () => {
  const skill = testSkill();
  skill.ledger.down = true;
  const talk = conversation(skill);
  expect(await talk.say('BookRideIntent', RIDE)).toOfferLinking();
  expect(await talk.say('BookRideIntent', RIDE)).toOfferLinking();
  expect(await talk.say('BookRideIntent', RIDE)).toSendLinkAccountCard();
});

it('sends the card in a locale without linking by voice', async () => {
  const skill = testSkill({ linking: { voiceLocales: ['en-US'] } });
  const talk = conversation(skill, { locale: 'en-GB' });
  const card = await talk.say('BookRideIntent', RIDE);
  expect(card).toSendLinkAccountCard();
  expect(await talk.say('LinkAccountIntent')).toSendLinkAccountCard();
  expect(skill.ledger.calls).toEqual([]);
});

it('lets a linked customer through, and leaves the table alone', async () => {
  const skill = testSkill();
  const talk = conversation(skill, { accessToken: TOKENS.valid });
  expect(await talk.say('BookRideIntent', RIDE)).toSay('Shall I book it?');
  expect(await talk.yes()).toLeave();
  expect(skill.rides.asked).toMatchObject([
    { request: { destination: 'the airport' }, token: TOKENS.valid },
  ]);
  expect(skill.ledger.calls).toEqual([]);
});
