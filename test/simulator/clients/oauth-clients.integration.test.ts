import * as openidClient from 'openid-client';
import { Strategy } from 'passport-amazon';
import { AuthorizationCode } from 'simple-oauth2';
import { startLwa, type Lwa, type LwaClient } from '../../../simulator/lwa';
import { consentField } from '../lwa/support/oauth-client';
import { ServerHarness } from '../support/server-harness';

const REDIRECT_URI = 'http://127.0.0.1:9090/cb';
const PROFILE = { user_id: expect.any(String), name: 'Annie Smith', email: 'annie@example.com' };

const harness = new ServerHarness();
let lwa: Lwa;
let client: LwaClient;
let secret: string;
let endpoints: openidClient.ServerMetadata;
beforeAll(async () => {
  lwa = await harness.start(startLwa(harness));
  client = lwa.addClient({ name: 'Ride Hailer', redirectUris: [REDIRECT_URI] });
  secret = client.secret ?? '';
  lwa.addAccount({ name: 'Annie Smith', email: 'annie@example.com' });
  endpoints = {
    issuer: lwa.url,
    authorization_endpoint: `${lwa.url}/ap/oa`,
    token_endpoint: `${lwa.url}/auth/o2/token`,
    userinfo_endpoint: `${lwa.url}/user/profile`,
  };
});
afterAll(() => harness.close());

async function consent(authorizationUrl: URL | string): Promise<URL> {
  const page = await (await fetch(authorizationUrl)).text();
  const [ticket, account] = [consentField(page, 'ticket'), consentField(page, 'account')];
  const body = new URLSearchParams({ ticket, account, decision: 'allow' });
  const init = { method: 'POST', redirect: 'manual', body } as const;
  return new URL((await fetch(`${lwa.url}/ap/oa`, init)).headers.get('location')!);
}

it.each([
  ['HTTP Basic', openidClient.ClientSecretBasic],
  ['the body', openidClient.ClientSecretPost],
])(
  'openid-client signs in and refreshes with credentials in %s',
  async (_title, authentication) => {
    const { clientId } = client;
    const config = new openidClient.Configuration(
      endpoints,
      clientId,
      secret,
      authentication(secret),
    );
    openidClient.allowInsecureRequests(config);
    const verifier = openidClient.randomPKCECodeVerifier();
    const state = openidClient.randomState();
    const redirect = await consent(
      openidClient.buildAuthorizationUrl(config, {
        redirect_uri: REDIRECT_URI,
        scope: 'profile',
        state,
        code_challenge: await openidClient.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }),
    );

    const checks = { pkceCodeVerifier: verifier, expectedState: state };
    const granted = await openidClient.authorizationCodeGrant(config, redirect, checks);
    const { access_token } = await openidClient.refreshTokenGrant(config, granted.refresh_token!);
    const url = new URL(endpoints.userinfo_endpoint!);
    const profile = await openidClient.fetchProtectedResource(config, access_token, url, 'GET');
    expect(await profile.json()).toEqual(PROFILE);
    await expect(openidClient.refreshTokenGrant(config, 'unknown')).rejects.toMatchObject({
      error: 'invalid_grant',
      status: 400,
    });
  },
);

it.each(['header', 'body'])(
  'simple-oauth2 signs in and refreshes with credentials in the %s',
  async (authorizationMethod) => {
    const oauth = new AuthorizationCode({
      client: { id: client.clientId, secret },
      auth: { tokenHost: lwa.url, tokenPath: '/auth/o2/token', authorizePath: '/ap/oa' },
      options: { authorizationMethod },
    });
    const url = oauth.authorizeURL({
      redirect_uri: REDIRECT_URI,
      scope: 'profile',
      state: 'a state',
    });
    const redirect = await consent(url);
    const code = redirect.searchParams.get('code')!;
    const granted = await oauth.getToken({ code, redirect_uri: REDIRECT_URI });
    expect((await granted.refresh()).token).toMatchObject({ token_type: 'bearer' });
  },
);

it('passport-amazon signs in and reads the profile with the token in the query', async () => {
  const options = {
    clientID: client.clientId,
    clientSecret: secret,
    callbackURL: REDIRECT_URI,
    authorizationURL: `${lwa.url}/ap/oa`,
    tokenURL: `${lwa.url}/auth/o2/token`,
  };
  const strategy = new Strategy(options, (_access, _refresh, profile, done) => done(null, profile));
  // The strategy has no option for the address of the profile.
  const { get } = strategy._oauth2;
  strategy._oauth2.get = (url, accessToken, callback) =>
    get.call(
      strategy._oauth2,
      url.replace('https://api.amazon.com', lwa.url),
      accessToken,
      callback,
    );
  const parameters = new URLSearchParams({
    client_id: client.clientId,
    redirect_uri: REDIRECT_URI,
    response_type: 'code',
    scope: 'profile',
    state: 'a state',
  });
  const redirect = await consent(`${lwa.url}/ap/oa?${parameters.toString()}`);
  const query = Object.fromEntries(redirect.searchParams);

  const user = await new Promise((resolve, reject) => {
    strategy.success = resolve;
    strategy.fail = reject;
    strategy.error = reject;
    strategy.authenticate({ query, headers: {}, session: {}, body: {} }, {});
  });
  expect(user).toMatchObject({
    provider: 'amazon',
    displayName: 'Annie Smith',
    emails: [{ value: 'annie@example.com' }],
  });
});
