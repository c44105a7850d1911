import { conversation } from '../support/conversation';
import { ridesThat, testSkill, TOKENS } from '../support/test-skill';

const HOME = { destination: 'home' };

it('needs no account, and goes on with the next place', async () => {
  const skill = testSkill();
  const talk = conversation(skill);
  const fare = await talk.say('FareEstimateIntent', HOME);
  expect(fare).toSay('A ride to home costs about $23.50. Where else would you like a fare to?');
  expect(fare).toAsk();
  expect(await talk.say('BookRideIntent', { destination: 'the airport' })).toSay(
    'to the airport costs',
  );
  expect(skill.ledger.calls).toEqual([]);
});

it('asks for the place that is missing', async () => {
  const talk = conversation(testSkill());
  expect(await talk.say('FareEstimateIntent', { destination: null })).toSay(
    'Where should I estimate a fare to?',
  );
  expect(await talk.say('BookRideIntent', HOME)).toSay('costs about');
});

it('says what a booking needs where one may have been asked for', async () => {
  const talk = conversation(testSkill());
  await talk.say('FareEstimateIntent', { destination: null });
  const fare = await talk.say('BookRideIntent', HOME);
  expect(fare).toSay('costs about $23.50. I can book it once your account is linked.');
  expect(fare).toAsk();
  expect(await talk.say('FareEstimateIntent', HOME)).not.toSay('linked');
});

it('leads a linked customer to the ride', async () => {
  const skill = testSkill();
  const talk = conversation(skill, { accessToken: TOKENS.valid });
  expect(await talk.say('FareEstimateIntent', HOME)).toSay('Shall I book it?');
  await talk.yes();
  expect([...skill.rides.booked.values()]).toMatchObject([HOME]);
});

it('says so where fares are out of reach, and where it is a demonstration', async () => {
  const failing = ridesThat({ fare: async () => ({ outcome: 'unavailable', reason: 'status' }) });
  expect(await conversation(testSkill(failing)).say('FareEstimateIntent', HOME)).toLeave();
  const demo = ridesThat({ demonstration: true });
  expect(await conversation(testSkill(demo)).say('FareEstimateIntent', HOME)).toSay(
    'This is a demonstration. A ride to home costs',
  );
});

it.each([
  ['en-US', '$23.50'],
  ['de-DE', '23,50'],
  ['fr-FR', '23,50'],
  ['ja-JP', '23.50'],
])('reads the price as %s does', async (locale, price) => {
  const talk = conversation(testSkill(), { locale });
  expect(await talk.say('FareEstimateIntent', HOME)).toSay(price);
});

it.each(['xx-XX', 'klingon', '', '../etc'])('is answered in the locale %j too', async (locale) => {
  const talk = conversation(testSkill(), { locale });
  expect(await talk.say('FareEstimateIntent', HOME)).toSay('costs about');
});
