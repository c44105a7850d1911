import { createHash } from 'node:crypto';
import { call } from '../../../simulator/http';
import { type Lwa, startLwa } from '../../../simulator/lwa';
import { Bench } from './bench';
import { field, form, Oauth, REDIRECT } from './oauth';

const bench = new Bench();
let lwa: Lwa;
let oauth: Oauth;

beforeEach(async () => {
  lwa = await bench.run(startLwa(bench));
  oauth = new Oauth(lwa);
});
afterEach(() => bench.end());

describe('POST /auth/o2/token with a code', () => {
  it('gives tokens as long as the real ones, never to be cached', async () => {
    const answer = await oauth.token({ code: await oauth.code() });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      access_token: expect.stringMatching(/^Atza\|[\w-]{345,2043}$/),
      refresh_token: expect.stringMatching(/^Atzr\|[\w-]{345,2043}$/),
      token_type: 'bearer',
      expires_in: 3600,
    });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('takes credentials in the body, and the capital O of ask-smapi-sdk', async () => {
    const { clientId: client_id, secret: client_secret } = oauth.client;
    const answer = await call(`${lwa.url}/auth/O2/token`, {
      method: 'POST',
      from: 'alexa',
      body: form({
        grant_type: 'authorization_code',
        redirect_uri: REDIRECT,
        code: await oauth.code(),
        client_id,
        client_secret,
      }),
    });
    expect(answer.status).toBe(200);
  });

  it('decodes the two halves of HTTP Basic after it has split them', async () => {
    const client = lwa.addClient({
      clientId: 'amzn1.application-oa2-client.a b',
      secret: 'a:b%c+d&e',
      name: 'Odd',
      redirectUris: [REDIRECT],
    });
    const code = await oauth.code({ client_id: client.clientId });
    const encode = (text: string) => form({ '': text }).toString().slice(1);
    const odd = oauth.basic(encode(client.clientId), encode(client.secret!));
    expect((await oauth.token({ code }, { authorization: odd })).status).toBe(200);
  });

  it('takes a code once; a second time revokes what it gave', async () => {
    const code = await oauth.code();
    const token = field(await oauth.token({ code }), 'access_token');
    expect((await oauth.tokenInfo(token)).status).toBe(200);
    const again = await oauth.token({ code });
    expect([again.status, field(again, 'error')]).toEqual([400, 'invalid_grant']);
    expect((await oauth.tokenInfo(token)).status).toBe(400);
  });

  it('takes no code that is older than five minutes', async () => {
    const code = await oauth.code();
    bench.clock.advance(5 * 60_000);
    expect(field(await oauth.token({ code }), 'error')).toBe('invalid_grant');
  });

  it('takes a code only from the client, and for the address, that it was sent to', async () => {
    const other = lwa.addClient({ name: 'Other', redirectUris: [REDIRECT] });
    const authorization = oauth.basic(other.clientId, other.secret);
    const code = await oauth.code();
    const stolen = await oauth.token({ code }, { authorization });
    expect(field(stolen, 'error')).toBe('invalid_grant');
    const elsewhere = await oauth.token({ code, redirect_uri: `${REDIRECT}/x` });
    expect(field(elsewhere, 'error')).toBe('invalid_grant');
    expect((await oauth.token({ code })).status).toBe(200);
  });

  it.each([
    ['grant_type', undefined, 400, 'invalid_request'],
    ['grant_type', 'password', 400, 'unsupported_grant_type'],
    ['code', undefined, 400, 'invalid_request'],
    ['code', 'unknown', 400, 'invalid_grant'],
    ['redirect_uri', undefined, 400, 'invalid_request'],
    ['client_id', 'amzn1.application-oa2-client.other', 400, 'invalid_request'],
    ['client_secret', 'twice', 400, 'invalid_request'],
  ])('refuses %s %s with %i %s', async (parameter, value, status, error) => {
    const answer = await oauth.token({ code: await oauth.code(), [parameter]: value });
    expect([answer.status, answer.json]).toEqual([
      status,
      { error, error_description: expect.any(String), request_id: expect.any(String) },
    ]);
  });

  it('refuses a parameter that comes twice, and a body of another kind', async () => {
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
    for (const answer of [twice, xml, broken]) {
      expect([answer.status, field(answer, 'error')]).toEqual([400, 'invalid_request']);
    }
  });
});

describe('client authentication', () => {
  it.each([
    ['a wrong secret', () => oauth.basic(undefined, 'wrong')],
    ['an unknown client', () => oauth.basic('amzn1.application-oa2-client.x')],
    ['an empty secret', () => oauth.basic(undefined, '')],
    ['something that is no Basic', () => 'Bearer x'],
    ['Basic without a colon', () => `Basic ${Buffer.from('abc').toString('base64')}`],
    ['Basic with a broken escape', () => oauth.basic(undefined, '%zz')],
  ])('refuses %s with 401 and the scheme', async (_, authorization) => {
    const headers = { authorization: authorization() };
    const answer = await oauth.token({ code: await oauth.code() }, headers);
    expect([answer.status, field(answer, 'error')]).toEqual([401, 'invalid_client']);
    expect(answer.headers['www-authenticate']).toMatch('Basic');
  });

  it('refuses a body without, or with a wrong, secret', async () => {
    const client_id = oauth.client.clientId;
    for (const fields of [{}, { client_id }, { client_id, client_secret: 'wrong' }]) {
      const answer = await oauth.token({ code: await oauth.code(), ...fields }, {});
      expect([answer.status, field(answer, 'error')]).toEqual([401, 'invalid_client']);
    }
  });

  it('takes only the new secret once it was rotated', async () => {
    const code = await oauth.code();
    lwa.rotateSecret(oauth.client.clientId, 'a new one');
    expect((await oauth.token({ code })).status).toBe(401);
    const authorization = oauth.basic(undefined, 'a+new+one');
    expect((await oauth.token({ code }, { authorization })).status).toBe(200);
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
  ])('holds a code to its verifier: %s', async (_, asked) => {
    const code = await oauth.code(asked);
    const wrong = await oauth.token({ code, code_verifier: 'w'.repeat(43) });
    expect(field(wrong, 'error')).toBe('invalid_grant');
    expect((await oauth.token({ code, code_verifier: verifier })).status).toBe(200);
  });

  it('refuses a missing, a malformed and a needless verifier', async () => {
    const code = await oauth.code(S256);
    expect(field(await oauth.token({ code }), 'error')).toBe('invalid_request');
    const short = await oauth.token({ code, code_verifier: 'short' });
    expect(field(short, 'error')).toBe('invalid_request');
    const needless = await oauth.token({ code: await oauth.code(), code_verifier: verifier });
    expect(field(needless, 'error')).toBe('invalid_grant');
  });

  it('stands in for the secret of a public client', async () => {
    const { clientId } = lwa.addClient({ name: 'App', secret: null, redirectUris: [REDIRECT] });
    const without = await oauth.authorize({ client_id: clientId });
    expect(without.headers.location).toMatch('error=invalid_request');
    const code = await oauth.code({ client_id: clientId, ...S256 });
    const answer = await oauth.token({ code, client_id: clientId, code_verifier: verifier }, {});
    expect(answer.status).toBe(200);
  });
});

describe('a refresh token', () => {
  const refresh = (refresh_token: string, more: Record<string, string> = {}) =>
    oauth.token({ grant_type: 'refresh_token', redirect_uri: undefined, refresh_token, ...more });

  it('gives access tokens again and again', async () => {
    const first = await oauth.token({ code: await oauth.code() });
    const refreshToken = field(first, 'refresh_token');
    bench.clock.advance(3_600_000);
    expect((await oauth.tokenInfo(field(first, 'access_token'))).status).toBe(400);
    for (const answer of [await refresh(refreshToken), await refresh(refreshToken)]) {
      expect(field(answer, 'refresh_token')).toBe(refreshToken);
      expect((await oauth.tokenInfo(field(answer, 'access_token'))).status).toBe(200);
    }
  });

  it('is refused when it is unknown, revoked, of another client, or asked for more', async () => {
    const { clientId } = lwa.addClient({ name: 'Other' });
    const { userId } = oauth.account;
    const foreign = lwa.issue(clientId, userId, ['profile']).refreshToken;
    const revoked = lwa.issue(oauth.client.clientId, userId, ['profile']).refreshToken;
    lwa.revoke(revoked);
    for (const token of ['Atzr|unknown', foreign, revoked]) {
      expect(field(await refresh(token), 'error')).toBe('invalid_grant');
    }
    const good = lwa.issue(oauth.client.clientId, userId, ['profile']).refreshToken;
    const more = await refresh(good, { scope: 'profile postal_code' });
    expect(field(more, 'error')).toBe('invalid_scope');
  });

  it('is taken as JSON with the secret in it, as the ask tool sends it', async () => {
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
