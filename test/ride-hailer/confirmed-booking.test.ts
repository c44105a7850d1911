import { TOKENS } from '../support/tokens';
import { beginTalk, LINKED } from './support/test-skill';

const RIDE_SLOTS = { destination: 'the airport' };

async function confirmDuringFault() {
  const { skill, talk } = beginTalk(LINKED);
  await talk.say('BookRideIntent', RIDE_SLOTS);
  talk.fields = { ...talk.fields, accessToken: TOKENS.unavailable };
  expect(await talk.yes()).toSay('Shall I try again?');
  const endFault = () => {
    talk.fields = { ...talk.fields, ...LINKED };
  };
  return { skill, talk, endFault };
}

it('books a confirmed ride when the token is verified, without a second confirmation', async () => {
  const { skill, talk, endFault } = await confirmDuringFault();
  expect(await talk.yes()).toSay('Shall I try again?');
  endFault();
  const { fields } = talk;
  expect(await talk.yes()).toSay('Your ride to the airport is booked.');
  // The same "yes" is delivered again.
  talk.fields = fields;
  await talk.yes();
  expect(skill.rides.booked.size).toBe(1);
});

it.each([
  ['repeats the request', 'BookRideIntent', RIDE_SLOTS],
  ['asks to link the account', 'LinkAccountIntent', {}],
  ['asks for the fare', 'FareEstimateIntent', RIDE_SLOTS],
])('asks to confirm the ride again if the customer %s', async (_, intent, slots) => {
  const { skill, talk, endFault } = await confirmDuringFault();
  endFault();
  expect(await talk.say(intent, slots)).toSay('Shall I book it?');
  expect(skill.rides.bookingRequests).toEqual([]);
});

it('drops a confirmed ride after "no"', async () => {
  const { skill, talk, endFault } = await confirmDuringFault();
  endFault();
  expect(await talk.no()).toSay("Okay, I'll leave it.");
  await talk.yes();
  expect(skill.rides.bookingRequests).toEqual([]);
});

it('asks to confirm the ride again after an answer that was not understood', async () => {
  const { skill, talk, endFault } = await confirmDuringFault();
  endFault();
  expect(await talk.say('AMAZON.FallbackIntent')).toSay('Shall I continue with it?');
  expect(await talk.yes()).toSay('Shall I book it?');
  expect(skill.rides.bookingRequests).toEqual([]);
});
