import { LwaError, lwaSettings, readLwaProfile, type LwaSettings } from '../../lambda/lwa';
import {
  FAULTS,
  json,
  loopbackServer,
  TIME_LIMIT_MS,
  type LoopbackServer,
} from './loopback-server';

const TOKEN = 'Atza|customer';

let server: LoopbackServer;
let settings: LwaSettings;
beforeEach(async () => {
  server = await loopbackServer();
  const clientId = 'amzn1.application-oa2-client.11111111111111111111111111111111';
  settings = lwaSettings({ clientId, api: server.url, timeLimitMs: TIME_LIMIT_MS });
});
afterEach(() => server.close());

describe("LWA's profile", () => {
  it('is read with the token in a header', async () => {
    server.answer = json(200, {
      user_id: 'amzn1.account.ANNIE',
      name: 'Annie Smith',
      email: 'annie@example.com',
      postal_code: '98101',
    });
    await expect(readLwaProfile(settings, TOKEN)).resolves.toEqual({
      userId: 'amzn1.account.ANNIE',
      name: 'Annie Smith',
      email: 'annie@example.com',
      postalCode: '98101',
    });
    expect(server.received[0]).toMatchObject({
      method: 'GET',
      url: '/user/profile',
      headers: { authorization: `bearer ${TOKEN}` },
    });
  });

  it('requires only the user id, and omits fields that are not text', async () => {
    server.answer = json(200, { user_id: 'amzn1.account.ANNIE', name: null, email: 7 });
    await expect(readLwaProfile(settings, TOKEN)).resolves.toEqual({
      userId: 'amzn1.account.ANNIE',
    });
  });

  it.each([
    ['no user id', 200, { name: 'Annie' }, { code: 'unavailable', reason: 'unreadable' }],
    ['a rejected token', 400, { error: 'invalid_token' }, { code: 'invalidToken' }],
    ['no scope', 403, { error: 'insufficient_scope' }, { code: 'unavailable', reason: 'status' }],
  ])('is an error with %s', async (_, status, body, error) => {
    server.answer = json(status, body);
    const reading = readLwaProfile(settings, TOKEN);
    await expect(reading).rejects.toMatchObject(error);
    await expect(reading.catch(String)).resolves.not.toContain(TOKEN);
  });

  it.each(Object.entries(FAULTS))('is an error when the answer %s', async (_, fault) => {
    server.answer = fault.answer;
    const reading = readLwaProfile(settings, TOKEN);
    await expect(reading).rejects.toBeInstanceOf(LwaError);
    await expect(reading).rejects.toMatchObject({ reason: fault.failure });
  });
});
