import { destinationOf } from '../../lambda/ride-hailer/destination';
import { LOADERS, loadWords } from '../../lambda/ride-hailer/words/words-for';
import { envelope, intent } from '../support/envelopes';
import { inputOf } from '../support/pending-requests';
import { TOKENS } from '../support/tokens';
import { beginTalk, LINKED } from './support/test-skill';

beforeAll(() => Promise.all(Object.keys(LOADERS).map(loadWords)));

const resolved = (value: string, name: string, id?: string) => ({
  name: 'destination',
  value,
  confirmationStatus: 'NONE',
  resolutions: {
    resolutionsPerAuthority: [
      { authority: 'none', status: { code: 'ER_SUCCESS_NO_MATCH' } },
      {
        authority: 'places',
        status: { code: 'ER_SUCCESS_MATCH' },
        values: [{ value: { name, ...(id !== undefined && { id }) } }],
      },
    ],
  },
});

const requestWith = (destination: object, name = 'BookRideIntent', accessToken?: string) =>
  envelope(
    { type: 'IntentRequest', intent: { name, confirmationStatus: 'NONE', slots: { destination } } },
    { accessToken },
  );

const HOUSE = resolved('my house', 'home', 'HOME');

it('sends the service the place that entity resolution found, with its id', async () => {
  const { skill, talk } = beginTalk(LINKED);
  expect(await talk.send(requestWith(HOUSE, 'BookRideIntent', TOKENS.valid))).toSay(
    'A ride to home. Shall I book it?',
  );
  await talk.yes();
  expect(skill.rides.bookingRequests).toMatchObject([
    { request: { destination: 'home', destinationId: 'HOME' } },
  ]);
});

it('keeps the id of a place through a fare, linking and the booking', async () => {
  const { skill, talk } = beginTalk();
  await talk.send(requestWith(HOUSE, 'FareEstimateIntent'));
  await talk.say('BookRideIntent', { destination: null });
  await talk.yes();
  await talk.link(TOKENS.valid);
  await talk.yes();
  expect(skill.rides.bookingRequests).toMatchObject([
    { request: { destination: 'home', destinationId: 'HOME' } },
  ]);
});

it('accepts a resolved place without an id', () => {
  const event = requestWith(resolved('12 main st', '12 Main Street'));
  expect(destinationOf(inputOf(event))).toEqual({ name: '12 Main Street' });
});

it.each([
  ['en-US', 'there'],
  ['en-GB', 'it'],
  ['en-US', 'there instead'],
  ['en-US', 'instead'],
  ['de-DE', 'dorthin'],
  ['fr-FR', 'là-bas'],
  ['es-ES', 'allí'],
  ['it-IT', 'lì'],
  ['pt-BR', 'lá'],
  ['ja-JP', 'そこ'],
])('has no destination in %s for "%s"', (locale, value) => {
  const event = intent('BookRideIntent', { destination: value }, { locale });
  expect(destinationOf(inputOf(event))).toBeUndefined();
});

it.each([
  ['en-US', 'the mall instead', 'the mall'],
  ['en-US', 'please the airport', 'the airport'],
  ['de-DE', 'lieber bahnhof', 'bahnhof'],
  ['fr-FR', 'la gare à la place', 'la gare'],
  ['es-ES', 'mejor centro comercial', 'centro comercial'],
  ['it-IT', 'stazione invece', 'stazione'],
  ['pt-BR', 'shopping por favor', 'shopping'],
  ['ja-JP', '駅お願いします', '駅'],
])('leaves out the filler words of a destination in %s: "%s"', (locale, value, name) => {
  const event = intent('BookRideIntent', { destination: value }, { locale });
  expect(destinationOf(inputOf(event))).toEqual({ name });
});

it('keeps the whole name of a place that begins with "there"', () => {
  const event = intent('BookRideIntent', { destination: 'Thereford' }, { locale: 'en-US' });
  expect(destinationOf(inputOf(event))).toEqual({ name: 'Thereford' });
});

it.each(['x'.repeat(101), ' ', ''])('has no destination for the slot value %j', (destination) => {
  const event = intent('BookRideIntent', { destination });
  expect(destinationOf(inputOf(event))).toBeUndefined();
});

it('accepts a destination of 100 characters', () => {
  const destination = 'x'.repeat(100);
  const event = intent('BookRideIntent', { destination });
  expect(destinationOf(inputOf(event))).toEqual({ name: destination });
});

describe('a place that is said alone', () => {
  it('asks a linked customer to confirm the ride', async () => {
    const { talk } = beginTalk(LINKED);
    expect(await talk.say('DestinationIntent', { destination: 'home' })).toSay('Shall I book it?');
  });

  it('requires the account of a customer who did not ask for a fare', async () => {
    const { talk } = beginTalk();
    expect(await talk.say('DestinationIntent', { destination: 'home' })).toOfferLinking();
  });
});

describe('the answer to "cancel my ride"', () => {
  it('drops a ride that is not booked yet', async () => {
    const { skill, talk } = beginTalk(LINKED);
    await talk.say('BookRideIntent', { destination: 'home' });
    expect(await talk.say('CancelRideIntent')).toSay("Okay, I won't book it.");
    await talk.yes();
    expect(skill.rides.bookingRequests).toEqual([]);
  });

  it('says where a booked ride can be cancelled', async () => {
    const answer = await beginTalk().talk.say('CancelRideIntent');
    expect(answer).toSay('You can cancel it in the Ride Hailer app.');
    expect(answer).toAsk();
  });
});
