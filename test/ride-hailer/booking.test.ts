import type { Booking } from '../../lambda/ride-hailer/rides';
import { TOKENS } from '../support/tokens';
import { beginTalk, LINKED, ridesThat } from './support/test-skill';

it('asks for a missing destination, accepts a bare place, confirms it, and books', async () => {
  const { skill, talk } = beginTalk(LINKED);
  expect(await talk.say('BookRideIntent', { destination: null })).toSay(
    'Where would you like to go',
  );
  const confirming = await talk.say('DestinationIntent', { destination: 'the airport' });
  expect(confirming).toAsk();
  expect(confirming).toSay('A ride to the airport. Shall I book it?');
  const booked = await talk.yes();
  expect(booked).toEndSession();
  expect(booked).toSay('Your ride to the airport is booked. Your driver arrives in 4 minutes.');
  expect(skill.rides.booked.size).toBe(1);
});

it('books nothing after "no", and asks where to go instead', async () => {
  const { skill, talk } = beginTalk(LINKED);
  await talk.say('BookRideIntent', { destination: 'home' });
  expect(await talk.no()).toSay('Where would you like to go instead?');
  expect(await talk.yes()).not.toSay('booked');
  expect(skill.rides.bookingRequests).toEqual([]);
});

it('books at "yes" only in the turn after the question', async () => {
  const { skill, talk } = beginTalk(LINKED);
  await talk.say('BookRideIntent', { destination: 'home' });
  await talk.say('RideStatusIntent');
  await talk.yes();
  expect(skill.rides.bookingRequests).toEqual([]);
});

it('uses a new idempotency key for each question', async () => {
  const { skill, talk } = beginTalk(LINKED);
  for (const destination of ['home', 'home']) {
    await talk.say('BookRideIntent', { destination });
    await talk.yes();
  }
  expect(skill.rides.booked.size).toBe(2);
});

it('says that nothing was booked when the service is unavailable', async () => {
  const unavailable: Booking = { outcome: 'unavailable', reason: 'connection' };
  const { talk } = beginTalk(LINKED, ridesThat({ book: async () => unavailable }));
  await talk.say('BookRideIntent', { destination: 'home' });
  const answer = await talk.yes();
  expect(answer).toSay('nothing was booked');
  expect(answer).toEndSession();
});

describe('a booking whose outcome is unknown', () => {
  const ride = { rideId: 'ride-1', destination: 'home', etaMinutes: 4 };
  const maybeBooked = async () => {
    const rides = ridesThat({
      book: async () => ({ outcome: 'bookingUnknown', reason: 'timeout' }),
      current: async () => ({ outcome: 'onItsWay', ride }),
    });
    const { talk } = beginTalk(LINKED, rides);
    await talk.say('BookRideIntent', { destination: 'home' });
    const answer = await talk.yes();
    expect(answer).toSay("I didn't hear back, so it may be booked. Shall I check?");
    expect(answer).toAsk();
    return talk;
  };

  it('is checked after "yes"', async () => {
    const talk = await maybeBooked();
    expect(await talk.yes()).toSay('Your ride to home arrives in 4 minutes.');
  });

  it('is checked after "yes", also when the token is verified only at the second attempt', async () => {
    const talk = await maybeBooked();
    talk.fields = { ...talk.fields, accessToken: TOKENS.unavailable };
    await talk.yes();
    talk.fields = { ...talk.fields, ...LINKED };
    expect(await talk.yes()).toSay('Your ride to home arrives in 4 minutes.');
  });

  it('is asked about again after an answer that was not understood, and after "help"', async () => {
    const talk = await maybeBooked();
    expect(await talk.say('AMAZON.HelpIntent')).toSay('Shall I check?');
    expect(await talk.say('AMAZON.FallbackIntent')).toSay('Shall I check?');
    expect(await talk.yes()).toSay('Your ride to home arrives in 4 minutes.');
  });

  it('is not asked about after a second answer that was not understood', async () => {
    const talk = await maybeBooked();
    await talk.say('AMAZON.FallbackIntent');
    expect(await talk.say('AMAZON.FallbackIntent')).not.toSay('Shall I check?');
  });

  it('is not checked after "no"', async () => {
    const talk = await maybeBooked();
    const answer = await talk.no();
    expect(answer).toSay('Goodbye!');
    expect(answer).toEndSession();
  });
});

it('says that it is a demonstration when there is no service', async () => {
  const { talk } = beginTalk(LINKED, ridesThat({ isDemonstration: true }));
  await talk.say('BookRideIntent', { destination: 'home' });
  expect(await talk.yes()).toSay('demonstration');
  expect(await talk.say('RideStatusIntent')).toSay('demonstration');
});

it.each(['<audio src="x"/>', 'Tom & Jerry\'s "place"', '\ud800 station', '&apos;]', 'a\u0007b'])(
  'speaks a place as text: %j',
  async (destination) => {
    const { talk } = beginTalk(LINKED);
    const answer = await talk.say('BookRideIntent', { destination });
    expect(answer).toBeValidFor('IntentRequest');
    expect(answer).not.toSay(/<audio|undefined/);
    expect(await talk.yes()).toBeValidFor('IntentRequest');
  },
);

it('asks for the destination when the slot value is too long for a place', async () => {
  const { talk } = beginTalk(LINKED);
  const answer = await talk.say('BookRideIntent', { destination: 'x'.repeat(101) });
  expect(answer).toSay('Where would');
});

describe('the status of a ride', () => {
  it('is spoken to a customer who has one', async () => {
    const { talk } = beginTalk(LINKED);
    await talk.say('BookRideIntent', { destination: 'home' });
    await talk.yes();
    expect(await talk.say('RideStatusIntent')).toSay('Your ride to home arrives in 4 minutes.');
  });

  it('is followed by a question when there is no ride', async () => {
    const answer = await beginTalk(LINKED).talk.say('RideStatusIntent');
    expect(answer).toSay("You don't have a ride right now");
    expect(answer).toAsk();
  });

  it.each([
    [{ outcome: 'unavailable', reason: 'timeout' } as const, "can't reach Ride Hailer"],
    [{ outcome: 'unauthorized' } as const, 'needs to be linked again'],
  ])('is replaced by an explanation after the error %j', async (current, words) => {
    const { talk } = beginTalk(LINKED, ridesThat({ current: async () => current }));
    expect(await talk.say('RideStatusIntent')).toSay(words);
  });
});
