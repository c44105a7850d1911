import { call } from '../../../simulator/http';
import { type Entry, Record } from '../../../simulator/record';
import { startLwa } from '../../../simulator/lwa';
import { SecretRegistry, shortened } from '../../../simulator/secret-registry';
import { ServerHarness } from '../support/server-harness';
import { field, OAuthClient } from '../lwa/support/oauth-client';

describe('the record of the servers', () => {
  const harness = new ServerHarness();
  afterEach(() => harness.close());

  it('has each request and each response once, with the calling party', async () => {
    const lwa = await harness.start(startLwa(harness));
    const oauth = new OAuthClient(lwa);
    await oauth.tokenInfo(await oauth.accessToken());
    await call(`${lwa.url}/auth/o2/tokeninfo?access_token=x`, { from: 'service' });
    expect(harness.transcript()).toEqual([
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

  it('contains no secret after shortening', async () => {
    const lwa = await harness.start(startLwa(harness));
    const oauth = new OAuthClient(lwa);
    const { clientId, secret } = oauth.client;
    const token = await oauth.requestToken(
      { code: await oauth.requestCode(), client_id: clientId, client_secret: secret },
      {},
    );
    await oauth.tokenInfo(field(token, 'access_token'));
    const written = JSON.stringify(harness.secrets.shorten(harness.messages));
    expect(harness.secrets.findIn(written)).toEqual([]);
    const inMessages = harness.secrets.findIn(JSON.stringify(harness.messages));
    expect(inMessages.map(({ kind }) => kind).sort()).toEqual([
      'access token',
      'authorization code',
      'client secret',
      'refresh token',
      'user id',
    ]);
  });
});

describe('secrets in a record', () => {
  const secrets = new SecretRegistry();
  const TOKEN = 'Atza|a-long-token-that-is-secret';
  secrets.add('access token', TOKEN);
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

  it('are shortened at any depth, in keys, and in fields whose values are always secret', () => {
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

  it.each<Entry>([
    { kind: 'said', speaker: 'skill', text: TOKEN, microphone: 'open' },
    { kind: 'card', card: { title: TOKEN } },
    { kind: 'message', from: 'skill', to: 'alexa', name: 'answer', body: TOKEN },
    { kind: 'problem', problem: `The uri is ${TOKEN}.` },
    { kind: 'note', note: `The uri is ${TOKEN}.` },
  ])('are shortened in an entry with kind "$kind"', (entry) => {
    const record = new Record(secrets);
    record.add(entry);
    expect(JSON.stringify(record.entries)).toContain('Atza|a…');
    expect(secrets.findIn(JSON.stringify(record.entries))).toEqual([]);
  });

  it('are not shortened twice', () => {
    expect(shortened(shortened('Atza|a-long-access-token'))).toBe('Atza|a…');
  });

  it('are found in a text', () => {
    expect(secrets.findIn('x Atza%7Ca-long-token-that-is-secret y')).toHaveLength(1);
    expect(secrets.findIn('nothing')).toEqual([]);
  });
});
