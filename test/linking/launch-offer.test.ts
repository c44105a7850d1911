import { conversation } from '../support/conversation';
import { cafe } from '../support/cafe';
import { DAY, MINUTE } from '../support/times';
import { TOKENS } from '../support/tokens';

const launch = async (skill: ReturnType<typeof cafe>, userId?: string) =>
  conversation(skill, userId === undefined ? {} : { userId }).launch();

it('a launch offers linking with the benefit and the two things that the customer can say', async () => {
  const offer = await launch(cafe());
  expect(offer).toOfferLinking();
  expect(offer).toAsk();
  expect(offer).toSay('so I can take your orders');
  expect(offer).toBeValidFor('LaunchRequest');
});

it('a launch makes no offer within minInterval of the last offer, and makes one at its end', async () => {
  const skill = cafe();
  await launch(skill);
  skill.clock.advance(10 * MINUTE - 1);
  const welcome = await launch(skill);
  expect(welcome).toAsk();
  expect(welcome).not.toSay(/link/i);
  skill.clock.advance(1);
  expect(await launch(skill)).toOfferLinking();
});

it('launches make at most three offers in thirty days', async () => {
  const skill = cafe();
  for (let day = 0; day < 3; day += 1) {
    expect(await launch(skill)).toOfferLinking();
    skill.clock.advance(DAY);
  }
  expect(await launch(skill)).not.toSay(/link/i);
  skill.clock.advance(27 * DAY);
  expect(await launch(skill)).toOfferLinking();
});

it('an offer to one customer does not suppress the offer to another', async () => {
  const skill = cafe();
  await launch(skill);
  expect(await launch(skill, 'amzn1.ask.account.BOB')).toOfferLinking();
});

it('a launch makes no offer and no call of the table for a linked customer', async () => {
  const skill = cafe();
  const welcome = await conversation(skill, { accessToken: TOKENS.valid }).launch();
  expect(welcome).toSay('Welcome back.');
  expect(skill.ledger.calls).toEqual([]);
});

it('a launch gets a welcome without an offer when the table is unavailable', async () => {
  const skill = cafe();
  skill.ledger.down = true;
  const welcome = await launch(skill);
  expect(welcome).toSay('Welcome.');
  expect(welcome).toAsk();
  expect(welcome).not.toSay(/link/i);
});

it.each([{ proactive: false }, { maxOffers: 0 }, { voiceLocales: ['de-DE'] }])(
  'a launch makes no offer and no call of the table with the setting %j',
  async (linking) => {
    const skill = cafe({ linking });
    expect(await launch(skill)).not.toSay(/link/i);
    expect(skill.ledger.calls).toEqual([]);
  },
);

it('a second launch in a session makes no offer', async () => {
  const skill = cafe();
  const talk = conversation(skill);
  expect(await talk.launch()).toOfferLinking();
  skill.ledger.entries.clear();
  expect(await talk.launch()).not.toSay(/link/i);
});

describe('the reprompt of the offer', () => {
  it('is spoken once after an answer that is not understood, with the two things that the customer can say', async () => {
    const talk = conversation(cafe());
    await talk.launch();
    expect(await talk.say('AMAZON.FallbackIntent')).toOfferLinking();
    expect(await talk.say('AMAZON.FallbackIntent')).not.toOfferLinking();
    expect(await talk.yes()).not.toStartAccountLinking();
  });

  it('is spoken after "help"', async () => {
    const talk = conversation(cafe());
    await talk.launch();
    expect(await talk.say('AMAZON.HelpIntent')).toOfferLinking();
    expect(await talk.yes()).toStartAccountLinking();
  });
});

it('a "stop" after the offer ends the session, and the next launch makes no offer', async () => {
  const skill = cafe();
  const talk = conversation(skill);
  await talk.launch();
  expect(await talk.say('AMAZON.StopIntent')).toEndSession();
  expect(await launch(skill)).not.toSay(/link/i);
});
