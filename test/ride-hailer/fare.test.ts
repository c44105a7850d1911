import { conversation } from '../support/conversation';
import { DAY } from '../support/times';
import { TOKENS } from '../support/tokens';
import { beginTalk, LINKED, ridesThat } from './support/test-skill';

const HOME = { destination: 'home' };
const AIRPORT = { destination: 'the airport' };
const NO_PLACE = { destination: null };
const WITHOUT_OFFERS = { linking: { proactive: false } };

it('estimates a fare without an account, and asks for the next place', async () => {
  const { skill, talk } = beginTalk({}, WITHOUT_OFFERS);
  const fare = await talk.say('FareEstimateIntent', HOME);
  expect(fare).toSay(
    'A ride to home costs about 23.50 US dollars. Where else would you like a fare to?',
  );
  expect(fare).toAsk();
  expect(await talk.say('DestinationIntent', AIRPORT)).toSay('to the airport costs');
  expect(skill.ledger.calls).toEqual([]);
});

it('asks for a missing destination', async () => {
  const { talk } = beginTalk({}, WITHOUT_OFFERS);
  expect(await talk.say('FareEstimateIntent', NO_PLACE)).toSay(
    'Where should I estimate a fare to?',
  );
  expect(await talk.say('DestinationIntent', HOME)).toSay('costs about');
});

describe('the offer after a fare', () => {
  const OFFER =
    'A ride to home costs about 23.50 US dollars. By the way, you can request rides from your ' +
    'Ride Hailer account by linking your account. Would you like to link it so I can help you ' +
    "book your rides? You can say, 'Link my account', or 'No'.";

  it('has the words of Amazon’s document, and starts linking at "yes"', async () => {
    const { talk } = beginTalk();
    const fare = await talk.say('FareEstimateIntent', HOME);
    expect(fare).toSay(OFFER);
    expect(fare).toOfferLinking();
    expect(fare).toBeValidFor('IntentRequest');
    expect(await talk.yes()).toStartAccountLinking();
  });

  it('is made once in a session, and not after the offer at launch', async () => {
    const { talk } = beginTalk();
    await talk.say('FareEstimateIntent', HOME);
    expect(await talk.say('FareEstimateIntent', AIRPORT)).not.toOfferLinking();
    const { talk: launched } = beginTalk();
    await launched.launch();
    expect(await launched.say('FareEstimateIntent', HOME)).not.toOfferLinking();
  });

  it('is not made during the cooldown, within minInterval, or to a linked customer', async () => {
    const { skill, talk } = beginTalk();
    await talk.say('FareEstimateIntent', HOME);
    expect(await conversation(skill).say('FareEstimateIntent', HOME)).not.toOfferLinking();
    await talk.no();
    skill.clock.advance(29 * DAY);
    expect(await conversation(skill).say('FareEstimateIntent', HOME)).not.toOfferLinking();
    const { talk: linked } = beginTalk(LINKED);
    expect(await linked.say('FareEstimateIntent', HOME)).not.toOfferLinking();
  });

  it('is followed by the next fare if the customer says another place', async () => {
    const { talk } = beginTalk();
    await talk.say('FareEstimateIntent', HOME);
    expect(await talk.say('DestinationIntent', AIRPORT)).toSay('to the airport costs');
  });

  it('leads to three ledger calls from the fare to the booking', async () => {
    const { skill, talk } = beginTalk();
    await talk.say('FareEstimateIntent', HOME);
    await talk.say('BookRideIntent', NO_PLACE);
    await talk.say('LinkAccountIntent');
    expect(await talk.link(TOKENS.valid)).toSay('A ride to home. Shall I book it?');
    expect(await talk.yes()).toSay('is booked');
    expect(skill.ledger.calls).toEqual(['makeOffer', 'makeOffer', 'claim']);
  });
});

describe('"book it" after a fare', () => {
  it('offers linking, and then books a ride to the place of the fare', async () => {
    const { skill, talk } = beginTalk({}, WITHOUT_OFFERS);
    await talk.say('FareEstimateIntent', HOME);
    expect(await talk.say('BookRideIntent', NO_PLACE)).toOfferLinking();
    await talk.yes();
    expect(await talk.link(TOKENS.valid)).toSay('A ride to home. Shall I book it?');
    await talk.yes();
    expect([...skill.rides.booked.values()]).toMatchObject([HOME]);
  });
});

it('sends the app card for every ride that is requested after a "no"', async () => {
  const { talk } = beginTalk();
  await talk.launch();
  await talk.no();
  for (let time = 0; time < 3; time += 1) {
    expect(await talk.say('BookRideIntent', AIRPORT)).toSendLinkAccountCard();
  }
});

describe('an open fare question', () => {
  it.each(['AMAZON.HelpIntent', 'AMAZON.FallbackIntent'])('survives %s', async (intent) => {
    const { talk } = beginTalk({}, WITHOUT_OFFERS);
    await talk.say('FareEstimateIntent', NO_PLACE);
    const again = await talk.say(intent);
    expect(again).toSay('Where should I estimate a fare to?');
    expect(again).toAsk();
    expect(await talk.say('DestinationIntent', HOME)).toSay('to home costs');
  });

  it('is dropped after a second answer that is not understood', async () => {
    const { talk } = beginTalk({}, WITHOUT_OFFERS);
    await talk.say('FareEstimateIntent', NO_PLACE);
    await talk.say('AMAZON.FallbackIntent');
    expect(await talk.say('AMAZON.FallbackIntent')).toSay('What would you like to do?');
    expect(await talk.say('DestinationIntent', HOME)).toOfferLinking();
  });
});

describe('a fare for a linked customer', () => {
  it('is followed by the question whether to book the ride', async () => {
    const { skill, talk } = beginTalk(LINKED);
    expect(await talk.say('FareEstimateIntent', HOME)).toSay('Shall I book it?');
    await talk.yes();
    expect([...skill.rides.booked.values()]).toMatchObject([HOME]);
  });

  it('is estimated for the ride that the skill asked to confirm, if the customer names no place', async () => {
    const { talk } = beginTalk(LINKED);
    await talk.say('BookRideIntent', HOME);
    const before = talk.fields.attributes;
    expect(await talk.say('FareEstimateIntent', NO_PLACE)).toSay(
      'A ride to home costs about 23.50 US dollars. Shall I book it?',
    );
    expect(talk.fields.attributes).toEqual(before);
    expect(await talk.yes()).toSay('Your ride to home is booked');
  });
});

it('says that fares are unavailable, or that the skill is a demonstration', async () => {
  const failing = ridesThat({ fare: async () => ({ outcome: 'unavailable', reason: 'status' }) });
  const unavailable = await beginTalk({}, failing).talk.say('FareEstimateIntent', HOME);
  expect(unavailable).toSay("I can't look up fares right now.");
  expect(unavailable).toEndSession();
  const demo = ridesThat({ isDemonstration: true });
  expect(await beginTalk({}, demo).talk.say('FareEstimateIntent', HOME)).toSay(
    'This is a demonstration. A ride to home costs',
  );
});

it.each([
  ['en-US', '23.50 US dollars'],
  ['en-GB', '23.50 US dollars'],
  ['de-DE', '23,50 US-Dollar'],
  ['fr-FR', '23,50 dollars des États-Unis'],
  ['es-ES', '23,50 dólares estadounidenses'],
  ['it-IT', '23,50 dollari statunitensi'],
  ['pt-BR', '23,50 Dólares americanos'],
  ['ja-JP', '23.50米ドル'],
])('speaks the price in the form that is usual in %s', async (locale, price) => {
  const { talk } = beginTalk({ locale }, WITHOUT_OFFERS);
  const speech = JSON.stringify(await talk.say('FareEstimateIntent', HOME)).replace(/\s/g, ' ');
  expect(speech).toContain(price);
});

it.each(['xx-XX', 'klingon', '', '../etc'])(
  'estimates a fare in the unknown locale %j',
  async (locale) => {
    const { talk } = beginTalk({ locale });
    expect(await talk.say('FareEstimateIntent', HOME)).toSay('costs about');
  },
);
