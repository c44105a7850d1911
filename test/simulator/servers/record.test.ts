import { call } from '../../../simulator/http';
import { startLwa } from '../../../simulator/lwa';
import { SecretRegistry, shortened } from '../../../simulator/secret-registry';
import { Bench } from './bench';
import { field, Oauth } from './oauth';

describe('what servers write down', () => {
  const bench = new Bench();
  afterEach(() => bench.end());

  it('is each request and each answer once, by who called', async () => {
    const lwa = await bench.run(startLwa(bench));
    const oauth = new Oauth(lwa);
    await oauth.tokenInfo(await oauth.accessToken());
    await call(`${lwa.url}/auth/o2/tokeninfo?access_token=x`, { from: 'service' });
    expect(bench.wire()).toEqual([
      'voice-forward -> lwa: GET /ap/oa',
      'lwa -> voice-forward: 302',
      'voice-forward -> lwa: POST /auth/o2/token',
      'lwa -> voice-forward: 200',
      'skill -> lwa: GET /auth/o2/tokeninfo',
      'lwa -> skill: 200',
      'service -> lwa: GET /auth/o2/tokeninfo',
      'lwa -> service: 400 invalid_token',
    ]);
  });

  it('shows none of the secrets once they are shortened', async () => {
    const lwa = await bench.run(startLwa(bench));
    const oauth = new Oauth(lwa);
    const { clientId, secret } = oauth.client;
    const token = await oauth.token(
      { code: await oauth.code(), client_id: clientId, client_secret: secret },
      {},
    );
    await oauth.tokenInfo(field(token, 'access_token'));
    const written = JSON.stringify(bench.secrets.shorten(bench.messages));
    expect(bench.secrets.all().length).toBeGreaterThanOrEqual(5);
    expect(bench.secrets.findIn(written)).toEqual([]);
    expect(bench.secrets.findIn(JSON.stringify(bench.messages)).length).toBeGreaterThan(3);
  });
});

describe('secrets in play', () => {
  const secrets = new SecretRegistry();
  secrets.add('access token', 'Atza|a-long-token-that-is-secret');
  secrets.add('passcode', '123456');

  it.each([
    ['Atza|a-long-token-that-is-secret', 'Atza|a…'],
    ['Bearer Atza|a-long-token-that-is-secret!', 'Bearer Atza|a…!'],
    ['?t=Atza%7Ca-long-token-that-is-secret', '?t=Atza%7…'],
    ['123456', '12…'],
    ['at 1123456789', 'at 1123456789'],
    ['nothing', 'nothing'],
  ])('%s is shown as %s', (text, shown) => {
    expect(secrets.shorten(text)).toBe(shown);
  });

  it('are shortened at any depth, in keys, and in fields that only secrets stand in', () => {
    expect(
      secrets.shorten({
        list: [{ accessToken: 'never seen before' }, { clientSecret: 'ab' }],
        'Atza|a-long-token-that-is-secret': { status: { code: '200' }, expires: 3600, none: null },
      }),
    ).toEqual({
      list: [{ accessToken: 'never…' }, { clientSecret: '…' }],
      'Atza|a…': { status: { code: '200' }, expires: 3600, none: null },
    });
  });

  it('are not shortened twice', () => {
    expect(shortened(shortened('Atza|a-long-token-of-somebody'))).toBe('Atza|a…');
  });

  it('are found in what left', () => {
    expect(secrets.findIn('x Atza%7Ca-long-token-that-is-secret y')).toHaveLength(1);
    expect(secrets.findIn('nothing')).toEqual([]);
  });
});
