import { conversation } from '../support/conversation';
import { cafe } from '../support/cafe';
import { DAY } from '../support/times';
import { TOKENS } from '../support/tokens';

const TEA = { drink: 'tea' };

it('a request that requires the account offers linking to a customer who was never asked', async () => {
  const talk = conversation(cafe());
  const offer = await talk.say('OrderIntent', TEA);
  expect(offer).toOfferLinking();
  expect(offer).toSay('I need your account');
  expect(await talk.yes()).toStartAccountLinking();
});

it('a request that requires the account offers linking beyond maxOffers and within minInterval', async () => {
  const skill = cafe({ linking: { maxOffers: 1 } });
  await conversation(skill).launch();
  expect(await conversation(skill).launch()).not.toSay(/link/i);
  expect(await conversation(skill).say('StatusIntent')).toOfferLinking();
});

it('the skill repeats the offer of the launch once, and then sends the app card', async () => {
  const skill = cafe();
  const talk = conversation(skill);
  await talk.launch();
  const again = await talk.say('OrderIntent', TEA);
  expect(again).toOfferLinking();
  expect([...skill.ledger.entries.values()]).toMatchObject([{ offers: { length: 1 } }]);
  const third = await talk.say('OrderIntent', TEA);
  expect(third).toSendLinkAccountCard();
  expect(third).not.toOfferLinking();
});

it('the skill repeats the offer for a request once, and then sends the app card', async () => {
  const talk = conversation(cafe());
  await talk.say('OrderIntent', TEA);
  expect(await talk.say('StatusIntent')).toOfferLinking();
  expect(await talk.say('StatusIntent')).toSendLinkAccountCard();
});

describe('after a "no", the skill', () => {
  const declinedSkill = async () => {
    const skill = cafe();
    const talk = conversation(skill);
    await talk.launch();
    await talk.no();
    return skill;
  };

  it('says why, sends the app card, and asks a question that needs no account', async () => {
    const skill = await declinedSkill();
    skill.clock.advance(29 * DAY);
    const talk = conversation(skill);
    expect(await talk.launch()).not.toSay(/link/i);
    const card = await talk.say('OrderIntent', TEA);
    expect(card).toSendLinkAccountCard();
    expect(card).toSay('I need your account');
    expect(card).toAsk();
    expect(await talk.say('PriceIntent', TEA)).toSay('costs two dollars');
    expect(await talk.say('OrderIntent', TEA)).toSendLinkAccountCard();
  });

  it('starts the connection for "link my account", and then resumes the pending request', async () => {
    const skill = await declinedSkill();
    const talk = conversation(skill);
    await talk.say('OrderIntent', TEA);
    expect(await talk.say('LinkAccountIntent')).toStartAccountLinking();
    expect(await talk.link(TOKENS.valid)).toSay('Your tea is ordered.');
  });

  it('offers again after the cooldown has ended', async () => {
    const skill = await declinedSkill();
    skill.clock.advance(30 * DAY);
    expect(await conversation(skill).say('OrderIntent', TEA)).toOfferLinking();
  });

  it('sends the app card on another device of the customer, even if an offer is open there', async () => {
    const skill = cafe({ linking: { minIntervalMinutes: 0 } });
    const [kitchen, bedroom] = [conversation(skill), conversation(skill)];
    await kitchen.launch();
    expect(await bedroom.launch()).toOfferLinking();
    await kitchen.no();
    expect(await bedroom.say('OrderIntent', TEA)).toSendLinkAccountCard();
  });
});

it('the skill offers linking twice in a session when the table is unavailable, and then sends the app card', async () => {
  const skill = cafe();
  skill.ledger.down = true;
  const talk = conversation(skill);
  expect(await talk.say('OrderIntent', TEA)).toOfferLinking();
  expect(await talk.say('OrderIntent', TEA)).toOfferLinking();
  expect(await talk.say('OrderIntent', TEA)).toSendLinkAccountCard();
});

it('the skill does not call the table again in a session that got the app card', async () => {
  const skill = cafe();
  const talk = conversation(skill);
  await talk.launch();
  await talk.no();
  const later = conversation(skill);
  skill.ledger.calls.length = 0;
  expect(await later.say('OrderIntent', TEA)).toSendLinkAccountCard();
  expect(await later.say('StatusIntent')).toSendLinkAccountCard();
  expect(skill.ledger.calls).toEqual(['makeOffer']);
});

it('the skill sends the app card in a locale without linking by voice', async () => {
  const skill = cafe({ linking: { voiceLocales: ['en-US'] } });
  const talk = conversation(skill, { locale: 'en-GB' });
  const card = await talk.say('OrderIntent', TEA);
  expect(card).toSendLinkAccountCard();
  expect(await talk.say('LinkAccountIntent')).toSendLinkAccountCard();
  expect(skill.ledger.calls).toEqual([]);
});

it('the skill runs the request of a linked customer without a call of the table', async () => {
  const skill = cafe();
  const talk = conversation(skill, { accessToken: TOKENS.valid });
  expect(await talk.say('OrderIntent', TEA)).toSay('Your tea is ordered.');
  expect(skill.orders).toEqual([
    { drink: 'tea', accessToken: TOKENS.valid, userId: 'amzn1.account.CUSTOMER' },
  ]);
  expect(skill.ledger.calls).toEqual([]);
});
