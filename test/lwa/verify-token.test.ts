import { createTokenVerifier, lwaSettings, type LwaSettings } from '../../lambda/lwa';
import { json } from '../support/http-server';
import {
  FAULTS,
  loopbackServer,
  REFUSING_URL,
  TIME_LIMIT_MS,
  type LoopbackServer,
} from './loopback-server';

const CLIENT = 'amzn1.application-oa2-client.11111111111111111111111111111111';
const OTHER_CLIENT = 'amzn1.application-oa2-client.22222222222222222222222222222222';
const TOKEN = `Atza|${'IQEBLjAsAhRmHjNgHpi0U'.repeat(20)}`;
const INFO = {
  aud: CLIENT,
  user_id: 'amzn1.account.ANNIE',
  app_id: 'amzn1.application.ours',
  iss: 'https://www.amazon.com',
  iat: 1_790_000_000,
  exp: 1_800,
};
const START = Date.UTC(2026, 10, 20);

let server: LoopbackServer;
let settings: LwaSettings;
beforeEach(async () => {
  server = await loopbackServer(json(200, INFO));
  settings = lwaSettings({ clientId: CLIENT, api: server.url, timeLimitMs: TIME_LIMIT_MS });
});
afterEach(() => server.close());

const verifier = (now = () => START, change: Partial<LwaSettings> = {}) =>
  createTokenVerifier({ ...settings, ...change }, now);

describe('a token of the client', () => {
  it('is verified once until it expires, with its "|" percent-encoded', async () => {
    let now = START;
    const verify = verifier(() => now);
    const valid = {
      status: 'valid',
      userId: 'amzn1.account.ANNIE',
      expiresAt: START + 1_800_000,
    };

    await expect(verify(TOKEN)).resolves.toEqual(valid);
    now = START + 1_799_999;
    await expect(verify(TOKEN)).resolves.toEqual(valid);
    expect(server.received.map(({ path }) => path)).toEqual([
      `/auth/o2/tokeninfo?access_token=${encodeURIComponent(TOKEN)}`,
    ]);

    now = START + 1_800_000;
    await verify(TOKEN);
    expect(server.received).toHaveLength(2);
  });

  it('is cached for an hour at most', async () => {
    server.answer = json(200, { ...INFO, exp: 1e12 });
    await expect(verifier()(TOKEN)).resolves.toMatchObject({ expiresAt: START + 3_600_000 });
  });

  it('does not make another token valid', async () => {
    const verify = verifier();
    await verify(TOKEN);
    server.answer = json(200, { ...INFO, aud: OTHER_CLIENT });
    await expect(verify(`${TOKEN}x`)).resolves.toEqual({ status: 'wrongAudience' });
  });

  it('is cached under a key that does not contain it', async () => {
    const mapSet = jest.spyOn(Map.prototype, 'set');
    await verifier()(TOKEN);
    const keys = mapSet.mock.calls.map(([key]) => String(key));
    mapSet.mockRestore();
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => key.includes(TOKEN))).toEqual([]);
  });

  it('is removed from the cache when it is the oldest of 201', async () => {
    const verify = verifier();
    for (let index = 0; index <= 200; index++) await verify(`Atza|${index}`);
    await verify('Atza|200');
    expect(server.received).toHaveLength(201);
    await verify('Atza|0');
    expect(server.received).toHaveLength(202);
  });
});

describe('the verifier', () => {
  it.each<[string, number, object, object]>([
    ['of another client', 200, { ...INFO, aud: OTHER_CLIENT }, { status: 'wrongAudience' }],
    ['of another client, expired', 200, { ...INFO, aud: 'x', exp: 0 }, { status: 'wrongAudience' }],
    [
      'of another client, with text as expiry',
      200,
      { aud: 'x', exp: 'long' },
      { status: 'wrongAudience' },
    ],
    [
      'of a client with a longer id',
      200,
      { ...INFO, aud: `${CLIENT}0` },
      { status: 'wrongAudience' },
    ],
    [
      'of a client with its id in upper case',
      200,
      { ...INFO, aud: CLIENT.toUpperCase() },
      { status: 'wrongAudience' },
    ],
    ['expired', 200, { ...INFO, exp: 0 }, { status: 'invalid' }],
    ['long expired', 200, { ...INFO, exp: -5 }, { status: 'invalid' }],
    ['revoked', 400, { error: 'invalid_token' }, { status: 'invalid' }],
    ['of a revoked grant', 400, { error: 'invalid_grant' }, { status: 'invalid' }],
    ['unauthorized', 401, { error: 'invalid_token' }, { status: 'invalid' }],
    ['malformed for LWA', 400, { error: 'invalid_request' }, { status: 'invalid' }],
  ])('finds the status of a token that is %s', async (_, httpStatus, body, verification) => {
    server.answer = json(httpStatus, body);
    await expect(verifier()(TOKEN)).resolves.toEqual(verification);
  });

  it.each<[string, number, object, string]>([
    ['with an unknown error', 400, { error: 'something_else' }, 'status'],
    ['with invalid_token and the status 500', 500, { error: 'invalid_token' }, 'status'],
    ['with valid claims and the status 403', 403, INFO, 'status'],
    ['with a list of clients', 200, { ...INFO, aud: [CLIENT] }, 'unreadable'],
    ['without a client', 200, { ...INFO, aud: undefined }, 'unreadable'],
    ['without a user', 200, { ...INFO, user_id: undefined }, 'unreadable'],
    ['with an empty user', 200, { ...INFO, user_id: '' }, 'unreadable'],
    ['with a number as user', 200, { ...INFO, user_id: 7 }, 'unreadable'],
    [
      'with a user id of 5,000 characters',
      200,
      { ...INFO, user_id: 'x'.repeat(5_000) },
      'unreadable',
    ],
    ['with text as expiry', 200, { ...INFO, exp: '1800' }, 'unreadable'],
    ['without an expiry', 200, { ...INFO, exp: undefined }, 'unreadable'],
    ['with null as expiry', 200, { ...INFO, exp: null }, 'unreadable'],
  ])('returns unavailable for a token that LWA answers %s', async (_, httpStatus, body, reason) => {
    server.answer = json(httpStatus, body);
    await expect(verifier()(TOKEN)).resolves.toEqual({ status: 'unavailable', reason });
  });

  it('returns unavailable for an infinite expiry', async () => {
    server.answer = (response) =>
      response.end(JSON.stringify({ ...INFO, exp: 9 }).replace('"exp":9', '"exp":1e999'));
    await expect(verifier()(TOKEN)).resolves.toEqual({
      status: 'unavailable',
      reason: 'unreadable',
    });
  });

  it.each(['', ' ', 'Atza|a b', 'Atza|a\n', 'Atza|\ud800', 'A'.repeat(10_000)])(
    'returns invalid without a call of LWA for text that cannot be a token (%j)',
    async (token) => {
      await expect(verifier()(token)).resolves.toEqual({ status: 'invalid' });
      expect(server.received).toHaveLength(0);
    },
  );
});

describe('when LWA fails', () => {
  it.each(Object.entries(FAULTS))(
    'the status is unavailable if the server %s, and is not cached',
    async (_, fault) => {
      server.answer = fault.answer;
      const verify = verifier();
      const verification = await verify(TOKEN);
      expect(verification).toEqual({ status: 'unavailable', reason: fault.failure });

      server.answer = json(200, INFO);
      await expect(verify(TOKEN)).resolves.toMatchObject({ status: 'valid' });
    },
  );

  it('the status is unavailable if LWA refuses the connection', async () => {
    const verify = verifier(undefined, { api: REFUSING_URL });
    await expect(verify(TOKEN)).resolves.toEqual({ status: 'unavailable', reason: 'connection' });
  });
});
