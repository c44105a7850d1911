import { call } from '../../../simulator/http';
import { DEVELOPER_SCOPES, type Lwa, startLwa } from '../../../simulator/lwa';
import { ServerHarness } from '../support/server-harness';
import { field, OAuthClient } from './support/oauth-client';

const harness = new ServerHarness();
let lwa: Lwa;
let oauth: OAuthClient;

beforeEach(async () => {
  lwa = await harness.start(startLwa(harness));
  oauth = new OAuthClient(lwa);
});
afterEach(() => harness.close());

describe('GET /auth/o2/tokeninfo', () => {
  it('returns user, client and remaining seconds of an access token', async () => {
    const token = await oauth.accessToken();
    harness.clock.advance(600_000);
    const { status, json } = await oauth.tokenInfo(token);
    expect(status).toBe(200);
    expect(json).toEqual({
      aud: oauth.client.clientId,
      user_id: oauth.account.userId,
      app_id: oauth.client.appId,
      iss: 'https://www.amazon.com',
      exp: 3000,
      iat: expect.any(Number),
    });
    const { iat } = json as { iat: number };
    expect(Math.abs(iat * 1000 + 600_000 - harness.clock.now())).toBeLessThan(60_000);
  });

  it('rejects an unknown, twice encoded, expired or missing access token', async () => {
    const expectInvalid = async (token: string) => {
      const answer = await oauth.tokenInfo(token);
      expect([answer.status, field(answer, 'error')]).toEqual([400, 'invalid_token']);
    };
    const token = await oauth.accessToken();
    await expectInvalid('Atza|made-up');
    await expectInvalid(token.replace('|', '%7C'));
    harness.clock.advance(3_600_000);
    await expectInvalid(token);
    const missing = await call(`${lwa.url}/auth/o2/tokeninfo`, { from: 'skill' });
    expect([missing.status, field(missing, 'error')]).toEqual([400, 'invalid_request']);
  });
});

it('inspect returns the client and the scopes of a developer’s access token', () => {
  const developer = lwa.addClient({ name: 'Developer', scopes: DEVELOPER_SCOPES });
  const { accessToken } = lwa.issue(developer.clientId, oauth.account.userId, DEVELOPER_SCOPES);
  expect(lwa.inspect(accessToken)).toMatchObject({
    clientId: developer.clientId,
    scopes: DEVELOPER_SCOPES,
  });
});

describe('GET /user/profile', () => {
  const getProfile = (headers: Record<string, string>) =>
    call(`${lwa.url}/user/profile`, { from: 'skill', headers });
  const issueToken = (...scopes: string[]) =>
    lwa.issue(oauth.client.clientId, oauth.account.userId, scopes).accessToken;

  it('accepts the access token in either header', async () => {
    const token = await oauth.accessToken();
    for (const headers of [
      { authorization: `bearer ${token}` },
      { authorization: `Bearer ${token}` },
      { 'x-amz-access-token': token },
    ]) {
      expect((await getProfile(headers)).json).toEqual({
        user_id: oauth.account.userId,
        name: 'Annie Smith',
        email: 'annie@example.com',
      });
    }
  });

  it.each([
    [['profile:user_id'], ['user_id']],
    [['postal_code'], ['user_id', 'postal_code']],
    [
      ['profile', 'postal_code'],
      ['user_id', 'name', 'email', 'postal_code'],
    ],
  ])('returns for the scopes %j the fields %j', async (scopes, fields) => {
    const { json } = await getProfile({ 'x-amz-access-token': issueToken(...scopes) });
    expect(Object.keys(json as object)).toEqual(fields);
  });

  it('rejects an invalid or missing access token, and one without a profile scope', async () => {
    expect((await getProfile({ authorization: 'Bearer x' })).status).toBe(400);
    expect((await getProfile({})).status).toBe(400);
    const answer = await getProfile({ 'x-amz-access-token': issueToken('alexa::ask:skills:test') });
    expect(field(answer, 'error')).toBe('insufficient_scope');
  });
});
