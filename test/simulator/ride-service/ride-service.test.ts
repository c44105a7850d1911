import { call } from '../../../simulator/http';
import { type Lwa, startLwa } from '../../../simulator/lwa';
import { type RideService, startRideService } from '../../../simulator/ride-service/ride-service';
import { ServerHarness } from '../support/server-harness';

const harness = new ServerHarness();
let lwa: Lwa;
let service: RideService;
let clientId: string;

beforeEach(async () => {
  lwa = await harness.start(startLwa(harness));
  clientId = lwa.addClient({ name: 'Ride Hailer' }).clientId;
  service = await harness.start(startRideService({ ...harness, lwaUrl: lwa.url, clientId }));
});
afterEach(() => harness.close());

const tokenOfNewCustomer = (client = clientId) => {
  const { userId } = lwa.addAccount({ name: 'Annie Smith' });
  return lwa.issue(client, userId, ['profile']).accessToken;
};
const book = (token: string, key: string | undefined, body: unknown = { destination: 'home' }) =>
  call(`${service.url}/rides`, {
    method: 'POST',
    from: 'skill',
    headers: {
      authorization: `Bearer ${token}`,
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    body,
  });
const currentRide = (token: string) =>
  call(`${service.url}/rides/current`, {
    from: 'skill',
    headers: { authorization: `Bearer ${token}` },
  });

describe('the Ride Hailer service', () => {
  it('books one ride per customer and idempotency key', async () => {
    const token = tokenOfNewCustomer();
    const first = await book(token, 'k1');
    expect(first.status).toBe(201);
    expect(first.json).toEqual({
      rideId: 'ride-0001',
      destination: 'home',
      etaMinutes: expect.any(Number),
      fare: { amount: expect.any(Number), currency: 'USD' },
    });
    const again = await book(token, 'k1');
    expect([again.status, again.json]).toEqual([200, first.json]);
    expect((await book(token, 'k2')).status).toBe(201);
    expect((await book(tokenOfNewCustomer(), 'k1')).status).toBe(201);
    expect(service.rides.map(({ rideId }) => rideId)).toEqual([
      'ride-0001',
      'ride-0002',
      'ride-0003',
    ]);
  });

  it('stores the id of a place, and ignores a malformed id', async () => {
    await book(tokenOfNewCustomer(), 'k1', { destination: 'home', destinationId: 'HOME' });
    await book(tokenOfNewCustomer(), 'k2', { destination: 'the moon', destinationId: 7 });
    expect(service.rides).toMatchObject([{ destinationId: 'HOME' }, { destination: 'the moon' }]);
    expect(service.rides[1]).not.toHaveProperty('destinationId');
  });

  it('returns the current ride until it ends', async () => {
    const token = tokenOfNewCustomer();
    expect((await currentRide(token)).status).toBe(404);
    const { etaMinutes } = (await book(token, 'k')).json as { etaMinutes: number };
    harness.clock.advance(60_000);
    expect((await currentRide(token)).json).toMatchObject({ etaMinutes: etaMinutes - 1 });
    expect((await currentRide(tokenOfNewCustomer())).status).toBe(404);
    harness.clock.advance(40 * 60_000);
    expect((await currentRide(token)).status).toBe(404);
  });

  it('estimates a fare without an access token', async () => {
    const { status, json } = await call(`${service.url}/fares?destination=the%20airport`, {
      from: 'skill',
    });
    expect(status).toBe(200);
    expect(json).toEqual({
      destination: 'the airport',
      fare: { amount: expect.any(Number), currency: 'USD' },
    });
  });

  it('rejects access tokens of other clients, and revoked and expired ones', async () => {
    const foreign = tokenOfNewCustomer(lwa.addClient({ name: 'Other' }).clientId);
    const revoked = tokenOfNewCustomer();
    lwa.revoke(revoked);
    const expired = tokenOfNewCustomer();
    harness.clock.advance(3_600_000);
    for (const token of [foreign, revoked, expired, 'made-up', '']) {
      const answer = await book(token, 'k');
      expect([answer.status, answer.json]).toEqual([401, { error: 'invalid_token' }]);
    }
    expect(service.rides).toEqual([]);
  });

  it('books nothing while LWA does not verify tokens', async () => {
    const token = tokenOfNewCustomer();
    for (const kind of ['refused', '500', 'throttled', 'garbage'] as const) {
      harness.faults.set('lwa', kind);
      expect((await book(token, 'k')).status).toBe(503);
      expect(harness.messages).toContainEqual(expect.objectContaining({ fault: `lwa=${kind}` }));
    }
    expect(service.rides).toEqual([]);
  });

  it.each([
    [{}, 'k'],
    [{ destination: ' ' }, 'k'],
    [{ destination: 7 }, 'k'],
    [{ destination: 'home' }, undefined],
    ['no JSON', 'k'],
  ])('rejects the body %j with the key %s', async (body, key) => {
    expect((await book(tokenOfNewCustomer(), key, body)).status).toBe(400);
  });
});
