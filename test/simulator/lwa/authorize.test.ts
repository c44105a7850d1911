import { call } from '../../../simulator/http';
import { type Lwa, startLwa } from '../../../simulator/lwa';
import { ServerHarness } from '../support/server-harness';
import { consentField, form, OAuthClient, redirectQuery, REDIRECT } from './support/oauth-client';

describe('GET /ap/oa', () => {
  const harness = new ServerHarness();
  let lwa: Lwa;
  let oauth: OAuthClient;

  beforeEach(async () => {
    lwa = await harness.start(startLwa(harness));
    oauth = new OAuthClient(lwa);
  });
  afterEach(() => harness.close());

  it('redirects with a code and the state', async () => {
    const answer = await oauth.authorize();
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toMatch(`${REDIRECT}?code=`);
    expect(redirectQuery(answer).get('state')).toBe('a state');
    expect(redirectQuery(answer).get('code')).toMatch(/^[\w-]{18,128}$/);
  });

  it.each([
    ['another response_type', { response_type: 'token' }, 'unsupported_response_type'],
    ['no response_type', { response_type: undefined }, 'invalid_request'],
    ['an unknown scope', { scope: 'everything' }, 'invalid_scope'],
    ['no scope', { scope: undefined }, 'invalid_scope'],
    ['a short code_challenge', { code_challenge: 'short' }, 'invalid_request'],
    [
      'a code_challenge_method without a code_challenge',
      { code_challenge_method: 'S256' },
      'invalid_request',
    ],
  ])('redirects with an error: %s', async (_, change, error) => {
    const answer = await oauth.authorize(change);
    expect(answer.status).toBe(302);
    expect(redirectQuery(answer).get('error')).toBe(error);
    expect(redirectQuery(answer).get('error_description')).toBeTruthy();
    expect(redirectQuery(answer).get('state')).toBe('a state');
    expect(redirectQuery(answer).has('code')).toBe(false);
  });

  it.each([
    ['client_id', 'amzn1.application-oa2-client.unknown'],
    ['client_id', undefined],
    ['redirect_uri', 'https://elsewhere.example.com/'],
    ['redirect_uri', `${REDIRECT}/more`],
    ['redirect_uri', undefined],
  ])('shows an error page when %s is %s', async (parameter, value) => {
    const answer = await oauth.authorize({ [parameter]: value });
    expect(answer.status).toBe(400);
    expect(answer.headers.location).toBeUndefined();
    expect(answer.headers['content-type']).toMatch('text/html');
  });

  it('accepts a redirect URI that was allowed later', async () => {
    lwa.allowRedirect(oauth.client.clientId, 'http://127.0.0.1:1/linked');
    const answer = await oauth.authorize({ redirect_uri: 'http://127.0.0.1:1/linked' });
    expect(answer.headers.location).toMatch('http://127.0.0.1:1/linked?code=');
  });

  describe('the consent page', () => {
    const ticketOf = (page: string) => consentField(page, 'ticket');
    const decide = (fields: Record<string, string>) =>
      call(`${lwa.url}/ap/oa`, { method: 'POST', from: 'customer', body: form(fields) });

    it('redirects with a code when the customer allows access', async () => {
      const page = await oauth.openConsentPage();
      expect(page.status).toBe(200);
      expect(page.text).toMatch('Ride Hailer');
      expect(page.text).toMatch('your name and email address');
      expect(page.headers['content-security-policy']).toMatch("default-src 'none'");
      const answer = await decide({
        ticket: ticketOf(page.text),
        account: oauth.account.userId,
        decision: 'allow',
      });
      const code = redirectQuery(answer).get('code')!;
      expect((await oauth.requestToken({ code })).status).toBe(200);
    });

    it('redirects with access_denied when the customer cancels', async () => {
      const page = await oauth.openConsentPage();
      const answer = await decide({ ticket: ticketOf(page.text), decision: 'cancel' });
      expect(redirectQuery(answer).get('error')).toBe('access_denied');
    });

    it('rejects a ticket that was used or has expired', async () => {
      const allow = { account: oauth.account.userId, decision: 'allow' };
      const used = ticketOf((await oauth.openConsentPage()).text);
      await decide({ ticket: used, decision: 'cancel' });
      expect((await decide({ ticket: used, ...allow })).status).toBe(400);
      const expired = ticketOf((await oauth.openConsentPage()).text);
      harness.clock.advance(16 * 60_000);
      expect((await decide({ ticket: expired, ...allow })).status).toBe(400);
    });

    it('escapes account names and parameters', async () => {
      lwa.addAccount({ name: '<script>alert(1)</script>', email: '"><img src=x>' });
      const page = await oauth.openConsentPage();
      expect(page.text).toMatch('&lt;script&gt;');
      expect(page.text).not.toMatch('<script');
      expect(page.text).not.toMatch('<img');
      const refusal = await oauth.openConsentPage({ redirect_uri: 'https://x.example/<script>' });
      expect(refusal.text).toMatch('&lt;script&gt;');
      expect(refusal.text).not.toMatch('<script');
    });
  });
});
