import { createHash } from 'node:crypto';
import { call } from '../../../simulator/http';
import { type Lwa, startLwa } from '../../../simulator/lwa';
import { ServerHarness } from '../support/server-harness';
import { field, form, OAuthClient, REDIRECT } from './support/oauth-client';

const harness = new ServerHarness();
let lwa: Lwa;
let oauth: OAuthClient;

beforeEach(async () => {
  lwa = await harness.start(startLwa(harness));
  oauth = new OAuthClient(lwa);
});
afterEach(() => harness.close());

describe('POST /auth/o2/token with a code', () => {
  it('issues tokens of the documented length, with Cache-Control: no-store', async () => {
    const answer = await oauth.requestToken({ code: await oauth.requestCode() });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      access_token: expect.stringMatching(/^Atza\|[\w-]{345,2043}$/),
      refresh_token: expect.stringMatching(/^Atzr\|[\w-]{345,2043}$/),
      token_type: 'bearer',
      expires_in: 3600,
    });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('accepts credentials in the body, and the path of ask-smapi-sdk', async () => {
    const { clientId: client_id, secret: client_secret } = oauth.client;
    const answer = await call(`${lwa.url}/auth/O2/token`, {
      method: 'POST',
      from: 'alexa',
      body: form({
        grant_type: 'authorization_code',
        redirect_uri: REDIRECT,
        code: await oauth.requestCode(),
        client_id,
        client_secret,
      }),
    });
    expect(answer.status).toBe(200);
  });

  it('decodes id and secret of HTTP Basic after splitting them', async () => {
    const client = lwa.addClient({
      clientId: 'amzn1.application-oa2-client.a: b',
      secret: 'a:b%c+d&e',
      name: 'Odd',
      redirectUris: [REDIRECT],
    });
    const code = await oauth.requestCode({ client_id: client.clientId });
    const encode = (text: string) => form({ '': text }).toString().slice(1);
    const authorization = oauth.basic(encode(client.clientId), encode(client.secret!));
    expect((await oauth.requestToken({ code }, { authorization })).status).toBe(200);
  });

  it('accepts a code once, and revokes its tokens when it is used again', async () => {
    const code = await oauth.requestCode();
    const token = field(await oauth.requestToken({ code }), 'access_token');
    expect((await oauth.tokenInfo(token)).status).toBe(200);
    const again = await oauth.requestToken({ code });
    expect([again.status, field(again, 'error')]).toEqual([400, 'invalid_grant']);
    expect((await oauth.tokenInfo(token)).status).toBe(400);
  });

  it('rejects a code after five minutes', async () => {
    const code = await oauth.requestCode();
    harness.clock.advance(5 * 60_000);
    expect(field(await oauth.requestToken({ code }), 'error')).toBe('invalid_grant');
  });

  it('rejects a code from another client or for another redirect URI', async () => {
    const other = lwa.addClient({ name: 'Other', redirectUris: [REDIRECT] });
    const authorization = oauth.basic(other.clientId, other.secret);
    const code = await oauth.requestCode();
    const stolen = await oauth.requestToken({ code }, { authorization });
    expect(field(stolen, 'error')).toBe('invalid_grant');
    const elsewhere = await oauth.requestToken({ code, redirect_uri: `${REDIRECT}/x` });
    expect(field(elsewhere, 'error')).toBe('invalid_grant');
    expect((await oauth.requestToken({ code })).status).toBe(200);
  });

  it.each([
    ['grant_type', undefined, 400, 'invalid_request'],
    ['grant_type', 'password', 400, 'unsupported_grant_type'],
    ['code', undefined, 400, 'invalid_request'],
    ['code', 'unknown', 400, 'invalid_grant'],
    ['redirect_uri', undefined, 400, 'invalid_request'],
    ['client_id', 'amzn1.application-oa2-client.other', 400, 'invalid_request'],
    ['client_secret', 'twice', 400, 'invalid_request'],
  ])('rejects %s %s with %i %s', async (parameter, value, status, error) => {
    const answer = await oauth.requestToken({
      code: await oauth.requestCode(),
      [parameter]: value,
    });
    expect([answer.status, answer.json]).toEqual([
      status,
      { error, error_description: expect.any(String), request_id: expect.any(String) },
    ]);
  });

  it('rejects a repeated parameter, another content type, and malformed JSON', async () => {
    const send = (body: string, type: string) =>
      call(`${lwa.url}/auth/o2/token`, {
        method: 'POST',
        from: 'voice-forward',
        body,
        headers: { 'content-type': type, authorization: oauth.basic() },
      });
    const twice = await send(
      'grant_type=refresh_token&grant_type=x',
      'application/x-www-form-urlencoded',
    );
    const xml = await send('<xml/>', 'text/xml');
    const broken = await send('{', 'application/json');
    for (const [answer, description] of [
      [twice, 'The parameter grant_type is repeated.'],
      [xml, 'The Content-Type must be application/x-www-form-urlencoded.'],
      [broken, 'The body is not a JSON object.'],
    ] as const) {
      expect(answer.status).toBe(400);
      expect(answer.json).toMatchObject({
        error: 'invalid_request',
        error_description: description,
      });
    }
  });
});

describe('client authentication', () => {
  it.each([
    ['a wrong secret', () => oauth.basic(undefined, 'wrong')],
    ['an unknown client', () => oauth.basic('amzn1.application-oa2-client.x')],
    ['an empty secret', () => oauth.basic(undefined, '')],
    ['another scheme', () => 'Bearer x'],
    ['Basic without a colon', () => `Basic ${Buffer.from('abc').toString('base64')}`],
    ['Basic with a broken escape', () => oauth.basic(undefined, '%zz')],
  ])('rejects %s with 401 and the expected scheme', async (_, authorization) => {
    const headers = { authorization: authorization() };
    const answer = await oauth.requestToken({ code: await oauth.requestCode() }, headers);
    expect([answer.status, field(answer, 'error')]).toEqual([401, 'invalid_client']);
    expect(answer.headers['www-authenticate']).toMatch('Basic');
  });

  it('rejects missing or wrong credentials in the body', async () => {
    const client_id = oauth.client.clientId;
    for (const fields of [{}, { client_id }, { client_id, client_secret: 'wrong' }]) {
      const answer = await oauth.requestToken({ code: await oauth.requestCode(), ...fields }, {});
      expect([answer.status, field(answer, 'error')]).toEqual([401, 'invalid_client']);
    }
  });

  it('accepts only the new secret after rotation', async () => {
    const code = await oauth.requestCode();
    lwa.rotateSecret(oauth.client.clientId, 'a new one');
    expect((await oauth.requestToken({ code })).status).toBe(401);
    const authorization = oauth.basic(undefined, 'a+new+one');
    expect((await oauth.requestToken({ code }, { authorization })).status).toBe(200);
  });
});

describe('PKCE', () => {
  const verifier = 'v'.repeat(43);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const S256 = { code_challenge: challenge, code_challenge_method: 'S256' };

  it.each([
    ['S256', S256],
    ['plain', { code_challenge: verifier, code_challenge_method: 'plain' }],
    ['plain by default', { code_challenge: verifier }],
  ])('requires the matching code_verifier: %s', async (_, challenged) => {
    const code = await oauth.requestCode(challenged);
    const wrong = await oauth.requestToken({ code, code_verifier: 'w'.repeat(43) });
    expect(field(wrong, 'error')).toBe('invalid_grant');
    expect((await oauth.requestToken({ code, code_verifier: verifier })).status).toBe(200);
  });

  it('rejects a missing, malformed or unexpected code_verifier', async () => {
    const code = await oauth.requestCode(S256);
    expect(field(await oauth.requestToken({ code }), 'error')).toBe('invalid_request');
    const short = await oauth.requestToken({ code, code_verifier: 'short' });
    expect(field(short, 'error')).toBe('invalid_request');
    const unexpected = await oauth.requestToken({
      code: await oauth.requestCode(),
      code_verifier: verifier,
    });
    expect(field(unexpected, 'error')).toBe('invalid_grant');
  });

  it('is required of a public client, which has no secret', async () => {
    const { clientId } = lwa.addClient({ name: 'App', secret: null, redirectUris: [REDIRECT] });
    const withoutPkce = await oauth.authorize({ client_id: clientId });
    expect(withoutPkce.headers.location).toMatch('error=invalid_request');
    const code = await oauth.requestCode({ client_id: clientId, ...S256 });
    const answer = await oauth.requestToken(
      { code, client_id: clientId, code_verifier: verifier },
      {},
    );
    expect(answer.status).toBe(200);
  });
});

describe('a refresh token', () => {
  const refresh = (refresh_token: string, more: Record<string, string> = {}) =>
    oauth.requestToken({
      grant_type: 'refresh_token',
      redirect_uri: undefined,
      refresh_token,
      ...more,
    });

  it('can be used repeatedly', async () => {
    const first = await oauth.requestToken({ code: await oauth.requestCode() });
    const refreshToken = field(first, 'refresh_token');
    harness.clock.advance(3_600_000);
    expect((await oauth.tokenInfo(field(first, 'access_token'))).status).toBe(400);
    for (const answer of [await refresh(refreshToken), await refresh(refreshToken)]) {
      expect(field(answer, 'refresh_token')).toBe(refreshToken);
      expect((await oauth.tokenInfo(field(answer, 'access_token'))).status).toBe(200);
    }
  });

  it('is rejected when it is unknown, revoked, of another client, or for a larger scope', async () => {
    const { clientId } = lwa.addClient({ name: 'Other' });
    const { userId } = oauth.account;
    const ofOtherClient = lwa.issue(clientId, userId, ['profile']).refreshToken;
    const revoked = lwa.issue(oauth.client.clientId, userId, ['profile']).refreshToken;
    lwa.revoke(revoked);
    for (const token of ['Atzr|unknown', ofOtherClient, revoked]) {
      expect(field(await refresh(token), 'error')).toBe('invalid_grant');
    }
    const good = lwa.issue(oauth.client.clientId, userId, ['profile']).refreshToken;
    const larger = await refresh(good, { scope: 'profile postal_code' });
    expect(field(larger, 'error')).toBe('invalid_scope');
  });

  it('is accepted in a JSON body with the secret, as ask-cli sends it', async () => {
    const { clientId: client_id, secret: client_secret } = oauth.client;
    const { refreshToken: refresh_token } = lwa.issue(client_id, oauth.account.userId, ['profile']);
    const answer = await call(`${lwa.url}/auth/o2/token`, {
      method: 'POST',
      from: 'smapi',
      body: { grant_type: 'refresh_token', refresh_token, client_id, client_secret },
    });
    expect(answer.status).toBe(200);
  });
});
