import { httpRides, type Rides } from '../../lambda/ride-hailer/rides';
import {
  FAULTS,
  loopbackServer,
  REFUSING_URL,
  TIME_LIMIT_MS,
  type LoopbackServer,
} from '../lwa/loopback-server';
import { json } from '../support/http-server';

const TOKEN = 'Atza|customer';
const BOOKED = {
  rideId: 'ride-7',
  destination: 'the airport',
  etaMinutes: 6,
  fare: { amount: 23.5, currency: 'USD' },
};
const REQUEST = { destination: 'the airport', idempotencyKey: 'key-1' };

let server: LoopbackServer;
let rides: Rides;
beforeEach(async () => {
  server = await loopbackServer();
  rides = httpRides({ serviceUrl: `${server.url}/v1/`, timeLimitMs: TIME_LIMIT_MS });
});
afterEach(() => server.close());

it('httpRides is no demonstration', () => {
  expect(rides.isDemonstration).toBe(false);
});

describe('a booking', () => {
  it.each([201, 200])('is made when the service answers with %i', async (status) => {
    server.answer = json(status, { ...BOOKED, driver: { phone: '+1 555 0100' } });
    await expect(rides.book(REQUEST, TOKEN)).resolves.toEqual({ outcome: 'booked', ride: BOOKED });
    expect(server.received).toEqual([
      {
        method: 'POST',
        path: '/v1/rides',
        headers: expect.objectContaining({
          authorization: `Bearer ${TOKEN}`,
          'idempotency-key': 'key-1',
        }),
        body: '{"destination":"the airport"}',
      },
    ]);
  });

  it('is unauthorized when the service rejects the token', async () => {
    server.answer = json(401, { error: 'invalid_token' });
    await expect(rides.book(REQUEST, TOKEN)).resolves.toEqual({ outcome: 'unauthorized' });
  });

  it.each([
    ['ride', { ...BOOKED, rideId: 7 }],
    ['destination', { ...BOOKED, destination: '' }],
    ['time', { ...BOOKED, etaMinutes: '6' }],
    ['negative time', { ...BOOKED, etaMinutes: -1 }],
    ['fare', { ...BOOKED, fare: 23.5 }],
    ['amount', { ...BOOKED, fare: { amount: '23.50', currency: 'USD' } }],
    ['currency', { ...BOOKED, fare: { amount: 23.5, currency: '<audio/>' } }],
  ])('has an unknown outcome when the answer has an invalid %s', async (_, body) => {
    server.answer = json(201, body);
    await expect(rides.book(REQUEST, TOKEN)).resolves.toEqual({
      outcome: 'bookingUnknown',
      reason: 'unreadable',
    });
  });

  it.each(Object.entries(FAULTS))(
    'is not reported as made when the server %s',
    async (name, fault) => {
      server.answer = fault.answer;
      const isRefused = ['redirects elsewhere', 'throttles'].includes(name);
      await expect(rides.book(REQUEST, TOKEN)).resolves.toEqual({
        outcome: isRefused ? 'unavailable' : 'bookingUnknown',
        reason: fault.failure,
      });
      expect(server.received).toHaveLength(1);
    },
  );

  it.each([
    ...[500, 502, 504].map((status) => [status, 'bookingUnknown'] as const),
    ...[400, 403, 404, 422, 429, 503].map((status) => [status, 'unavailable'] as const),
  ])('that the service answers with %i has the outcome %s', async (status, outcome) => {
    server.answer = json(status, {});
    await expect(rides.book(REQUEST, TOKEN)).resolves.toEqual({ outcome, reason: 'status' });
  });

  it('and a fare are requested with the id of the destination', async () => {
    server.answer = json(201, BOOKED);
    await rides.book({ ...REQUEST, destinationId: 'HOME' }, TOKEN);
    await rides.fare('home', 'HOME');
    expect(JSON.parse(server.received[0]!.body)).toMatchObject({ destinationId: 'HOME' });
    expect(server.received[1]?.path).toBe('/v1/fares?destination=home&destinationId=HOME');
  });

  it('is not made when the service refuses the connection', async () => {
    const refusing = httpRides({ serviceUrl: REFUSING_URL });
    await expect(refusing.book(REQUEST, TOKEN)).resolves.toEqual({
      outcome: 'unavailable',
      reason: 'connection',
    });
  });

  it('is sent again with the same key on a new connection when the reused connection was closed', async () => {
    server.answer = (response, received, count) =>
      count === 2 ? response.socket?.destroy() : json(201, BOOKED)(response, received, count);
    await rides.book(REQUEST, TOKEN);
    await expect(rides.book(REQUEST, TOKEN)).resolves.toMatchObject({ outcome: 'booked' });
    expect(server.received.map(({ headers }) => headers['idempotency-key'])).toEqual(
      Array(3).fill('key-1'),
    );
  });
});

describe('the current ride', () => {
  it('is requested with the token', async () => {
    const ride = { rideId: 'ride-7', destination: 'the airport', etaMinutes: 6 };
    server.answer = json(200, ride);
    await expect(rides.current(TOKEN)).resolves.toEqual({ outcome: 'onItsWay', ride });
    expect(server.received[0]).toMatchObject({
      method: 'GET',
      path: '/v1/rides/current',
      headers: { authorization: `Bearer ${TOKEN}` },
    });
  });

  it.each([
    [0, 1],
    [0.2, 1],
    [4.333, 5],
  ])('that is %d minutes away is returned with %i minutes', async (etaMinutes, returned) => {
    server.answer = json(200, { rideId: 'ride-7', destination: 'the airport', etaMinutes });
    await expect(rides.current(TOKEN)).resolves.toMatchObject({ ride: { etaMinutes: returned } });
  });

  it.each([
    [404, { outcome: 'none' }],
    [401, { outcome: 'unauthorized' }],
    [503, { outcome: 'unavailable', reason: 'status' }],
    [200, { outcome: 'unavailable', reason: 'unreadable' }],
  ])('is not returned for status %i without a ride', async (status, expected) => {
    server.answer = json(status, {});
    await expect(rides.current(TOKEN)).resolves.toEqual(expected);
  });
});

describe('a fare', () => {
  it('is requested without a token and with an encoded destination', async () => {
    const fare = { amount: 18, currency: 'EUR' };
    server.answer = json(200, { destination: 'Zoë & Co + 1', fare });
    await expect(rides.fare('Zoë & Co + 1')).resolves.toEqual({
      outcome: 'estimated',
      fare,
    });
    expect(server.received[0]?.path).toBe('/v1/fares?destination=Zo%C3%AB%20%26%20Co%20%2B%201');
    expect(server.received[0]?.headers.authorization).toBeUndefined();
  });

  it('is requested even if the destination has a lone surrogate', async () => {
    await rides.fare('the \ud83d airport');
    expect(server.received[0]?.path).toBe('/v1/fares?destination=the%20%EF%BF%BD%20airport');
  });
});

describe.each([
  ['the current ride', () => rides.current(TOKEN)],
  ['a fare', () => rides.fare('home')],
])('%s', (_, request) => {
  it.each(Object.entries(FAULTS))('is unavailable when the server %s', async (_name, fault) => {
    server.answer = fault.answer;
    await expect(request()).resolves.toEqual({ outcome: 'unavailable', reason: fault.failure });
  });
});

it.each([
  ['rides.example.com', 'give the address'],
  ['http://rides.example.com', 'only https'],
  ['https://user:word@rides.example.com', 'credentials'],
  ['https://rides.example.com/?stage=beta', 'leave out the query'],
  ['https://rides.example.com/#beta', 'and the fragment'],
])('httpRides rejects the address %s', (serviceUrl, why) => {
  expect(() => httpRides({ serviceUrl })).toThrow(why);
});
