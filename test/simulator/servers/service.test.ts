import { call } from '../../../simulator/http';
import { type Lwa, startLwa } from '../../../simulator/lwa';
import { type Service, startService } from '../../../simulator/service';
import { Bench } from './bench';

const bench = new Bench();
let lwa: Lwa;
let service: Service;
let clientId: string;

beforeEach(async () => {
  lwa = await bench.run(startLwa(bench));
  clientId = lwa.addClient({ name: 'Ride Hailer' }).clientId;
  service = await bench.run(startService({ ...bench, lwaUrl: lwa.url, clientId }));
});
afterEach(() => bench.end());

const tokenOf = (client = clientId) => {
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
const current = (token: string) =>
  call(`${service.url}/rides/current`, {
    from: 'skill',
    headers: { authorization: `Bearer ${token}` },
  });

describe('the Ride Hailer service', () => {
  it('books a ride once a key', async () => {
    const token = tokenOf();
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
    expect((await book(tokenOf(), 'k1')).status).toBe(201);
    expect(service.rides.map(({ rideId }) => rideId)).toEqual([
      'ride-0001',
      'ride-0002',
      'ride-0003',
    ]);
  });

  it('knows the ride that is under way, until it is over', async () => {
    const token = tokenOf();
    expect((await current(token)).status).toBe(404);
    const { etaMinutes } = (await book(token, 'k')).json as { etaMinutes: number };
    bench.clock.advance(60_000);
    expect((await current(token)).json).toMatchObject({ etaMinutes: etaMinutes - 1 });
    expect((await current(tokenOf())).status).toBe(404);
    bench.clock.advance(40 * 60_000);
    expect((await current(token)).status).toBe(404);
  });

  it('estimates a fare for anybody', async () => {
    const { status, json } = await call(`${service.url}/fares?destination=the%20airport`, {
      from: 'skill',
    });
    expect(status).toBe(200);
    expect(json).toEqual({
      destination: 'the airport',
      fare: { amount: expect.any(Number), currency: 'USD' },
    });
  });

  it('takes only tokens of its own client that are still good, and books nothing for others', async () => {
    const foreign = tokenOf(lwa.addClient({ name: 'Other' }).clientId);
    const revoked = tokenOf();
    lwa.revoke(revoked);
    const expired = tokenOf();
    bench.clock.advance(3_600_000);
    for (const token of [foreign, revoked, expired, 'made-up', '']) {
      const answer = await book(token, 'k');
      expect([answer.status, answer.json]).toEqual([401, { error: 'invalid_token' }]);
    }
    expect(service.rides).toEqual([]);
  });

  it('books nothing while Login with Amazon can not say whose a token is', async () => {
    const token = tokenOf();
    for (const kind of ['refused', '500', 'throttled', 'garbage'] as const) {
      bench.faults.set('lwa', kind);
      expect((await book(token, 'k')).status).toBe(503);
      expect(bench.messages).toContainEqual(expect.objectContaining({ fault: `lwa=${kind}` }));
    }
    expect(service.rides).toEqual([]);
  });

  it.each([
    [{}, 'k'],
    [{ destination: ' ' }, 'k'],
    [{ destination: 7 }, 'k'],
    [{ destination: 'home' }, undefined],
    ['no JSON', 'k'],
  ])('refuses %j with the key %s', async (body, key) => {
    expect((await book(tokenOf(), key, body)).status).toBe(400);
  });
});
