import { conversation } from '../support/conversation';
import { TOKENS } from '../support/tokens';
import { testSkill } from './support/test-skill';

const RIDE = { destination: 'the airport' };

/** A ride that was confirmed while the token could not be verified. */
async function confirmedRide(skill = testSkill()) {
  const talk = conversation(skill, { accessToken: TOKENS.valid });
  await talk.say('BookRideIntent', RIDE);
  talk.turn = { ...talk.turn, accessToken: TOKENS.unavailable };
  expect(await talk.yes()).toSay('Shall I try again?');
  const back = () => {
    talk.turn = { ...talk.turn, accessToken: TOKENS.valid };
  };
  return { skill, talk, back };
}

it('is booked at "yes" to trying again, without a second confirmation', async () => {
  const { skill, talk, back } = await confirmedRide();
  expect(await talk.yes()).toSay('Shall I try again?');
  back();
  const { turn } = talk;
  expect(await talk.yes()).toSay('Your ride to the airport is booked.');
  talk.turn = turn;
  await talk.yes();
  expect(skill.rides.booked.size).toBe(1);
});

it.each([
  ['it is asked for again', 'BookRideIntent', RIDE],
  ['the account is to be linked', 'LinkAccountIntent', {}],
  ['something else is asked for', 'FareEstimateIntent', RIDE],
])('is confirmed again if %s', async (_, intent, slots) => {
  const { skill, talk, back } = await confirmedRide();
  back();
  expect(await talk.say(intent, slots)).toSay('Shall I book it?');
  expect(skill.rides.bookingRequests).toEqual([]);
});

it('is dropped after "no"', async () => {
  const { skill, talk, back } = await confirmedRide();
  back();
  expect(await talk.no()).toSay("Okay, I'll leave it.");
  await talk.yes();
  expect(skill.rides.bookingRequests).toEqual([]);
});

it('is confirmed again after an answer that was not understood', async () => {
  const { skill, talk, back } = await confirmedRide();
  back();
  expect(await talk.say('AMAZON.FallbackIntent')).toSay('Shall I continue with it?');
  expect(await talk.yes()).toSay('Shall I book it?');
  expect(skill.rides.bookingRequests).toEqual([]);
});

it('is not booked if the id of its question is malformed', async () => {
  const skill = testSkill();
  const talk = conversation(skill, { accessToken: TOKENS.valid });
  await talk.say('BookRideIntent', RIDE);
  const { rideHailer } = talk.turn.attributes as { rideHailer: object };
  talk.turn = { ...talk.turn, attributes: { rideHailer: { ...rideHailer, id: 'x\r\ny: z' } } };
  expect(await talk.yes()).not.toSay('booked.');
  expect(skill.rides.bookingRequests).toEqual([]);
});
