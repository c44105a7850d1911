import { createTokenVerifier, LwaError, lwaSettings, type LwaSettings } from '../../lambda/lwa';
import {
  FAULTS,
  json,
  loopbackServer,
  nobodysUrl,
  PATIENT_MS,
  patienceMs,
  type LoopbackServer,
} from './loopback-server';

const CLIENT = 'amzn1.application-oa2-client.ours';
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
  settings = lwaSettings({ clientId: CLIENT, api: server.url, timeLimitMs: PATIENT_MS });
});
afterEach(() => server.close());

async function refusalOf(verifying: Promise<unknown>): Promise<LwaError> {
  const error: unknown = await verifying.then(
    () => new Error('the token was believed'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof LwaError)) throw error as Error;
  expect(`${error.stack} ${String(error.cause)}`).not.toContain(TOKEN.slice(5, 25));
  return error;
}

describe('a token of ours', () => {
  it('is asked about with its bar encoded, and known until it runs out', async () => {
    let now = START;
    const verify = createTokenVerifier(settings, () => now);
    const expected = { userId: 'amzn1.account.ANNIE', expiresAt: START + 1_800_000 };

    await expect(verify(TOKEN)).resolves.toEqual(expected);
    now = START + 1_799_999;
    await expect(verify(TOKEN)).resolves.toEqual(expected);
    expect(server.received.map(({ url }) => url)).toEqual([
      `/auth/o2/tokeninfo?access_token=${encodeURIComponent(TOKEN)}`,
    ]);

    now = START + 1_800_000;
    await verify(TOKEN);
    expect(server.received).toHaveLength(2);
  });

  it('is believed for an hour at most', async () => {
    server.answer = json(200, { ...INFO, exp: 1e12 });
    const verify = createTokenVerifier(settings, () => START);
    await expect(verify(TOKEN)).resolves.toMatchObject({ expiresAt: START + 3_600_000 });
  });

  it('does not vouch for another one in the same container', async () => {
    const verify = createTokenVerifier(settings, () => START);
    await verify(TOKEN);
    server.answer = json(200, { ...INFO, aud: 'amzn1.application-oa2-client.theirs' });
    await expect(refusalOf(verify(`${TOKEN}x`))).resolves.toMatchObject({ reason: 'foreign' });
  });

  it('leaves the cache when it is the oldest of too many', async () => {
    const verify = createTokenVerifier(settings, () => START);
    for (let index = 0; index <= 200; index++) await verify(`Atza|${index}`);
    await verify('Atza|200');
    expect(server.received).toHaveLength(201);
    await verify('Atza|0');
    expect(server.received).toHaveLength(202);
  });
});

describe('a token that is not to be believed', () => {
  it.each([
    ['of another client', 200, { ...INFO, aud: 'amzn1.application-oa2-client.theirs' }, 'foreign'],
    ['of another client, expired', 200, { ...INFO, aud: 'theirs', exp: 0 }, 'foreign'],
    ['of another client, with lies', 200, { aud: 'theirs', exp: 'long' }, 'foreign'],
    ['expired', 200, { ...INFO, exp: 0 }, 'rejected'],
    ['long expired', 200, { ...INFO, exp: -5 }, 'rejected'],
    ['revoked', 400, { error: 'invalid_token', error_description: TOKEN }, 'rejected'],
    ['unauthorized', 401, { error: 'invalid_token' }, 'rejected'],
    ['malformed', 400, { error: 'invalid_request' }, 'rejected'],
    ['refused for no reason', 400, { error: 'something_else' }, 'status'],
    ['refused with a believable body', 403, INFO, 'status'],
    ['with a list of clients', 200, { ...INFO, aud: [CLIENT] }, 'garbage'],
    ['without a client', 200, { ...INFO, aud: undefined }, 'garbage'],
    ['with a number as user', 200, { ...INFO, user_id: 7 }, 'garbage'],
    ['with an endless user', 200, { ...INFO, user_id: 'x'.repeat(5_000) }, 'garbage'],
    ['with text as time', 200, { ...INFO, exp: '1800' }, 'garbage'],
    ['without a time', 200, { ...INFO, exp: undefined }, 'garbage'],
    ['with null as time', 200, { ...INFO, exp: null }, 'garbage'],
  ])('%s', async (_, status, body, reason) => {
    server.answer = json(status, body);
    const verify = createTokenVerifier(settings, () => START);
    await expect(refusalOf(verify(TOKEN))).resolves.toMatchObject({ reason });
  });

  it('with an endless time', async () => {
    server.answer = (response) =>
      response.end(JSON.stringify({ ...INFO, exp: 9 }).replace('"exp":9', '"exp":1e999'));
    const verify = createTokenVerifier(settings, () => START);
    await expect(refusalOf(verify(TOKEN))).resolves.toMatchObject({ reason: 'garbage' });
  });

  it.each(['', ' ', 'Atza|a b', 'Atza|a\n', 'Atza|\ud800', 'A'.repeat(10_000)])(
    'that can not be one: nobody is asked (%j)',
    async (token) => {
      const verify = createTokenVerifier(settings, () => START);
      await expect(refusalOf(verify(token))).resolves.toMatchObject({ reason: 'rejected' });
      expect(server.received).toHaveLength(0);
    },
  );
});

describe('when LWA fails', () => {
  it.each(Object.entries(FAULTS))('and its answer %s', async (_, fault) => {
    server.answer = fault.answer;
    const timeLimitMs = patienceMs(fault);
    const verify = createTokenVerifier({ ...settings, timeLimitMs }, () => START);
    const error = await refusalOf(verify(TOKEN));
    expect(error).toMatchObject({ name: 'LwaUnavailableError', reason: fault.failure });

    server.answer = json(200, INFO);
    await expect(verify(TOKEN)).resolves.toMatchObject({ userId: 'amzn1.account.ANNIE' });
  });

  it('and nobody listens', async () => {
    const api = await nobodysUrl();
    const verify = createTokenVerifier(lwaSettings({ clientId: CLIENT, api }), () => START);
    await expect(refusalOf(verify(TOKEN))).resolves.toMatchObject({ reason: 'refused' });
  });
});
