import { LWA_HOSTS, lwaSettings, LwaError } from '../../lambda/lwa';

const clientId = 'amzn1.application-oa2-client.0123456789abcdef0123456789abcdef';

describe('LWA settings', () => {
  it('have defaults for every setting except the client id', () => {
    expect(lwaSettings({ clientId })).toEqual({
      clientId,
      api: 'https://api.amazon.com',
      timeLimitMs: 900,
    });
  });

  it.each([...Object.values(LWA_HOSTS), 'http://127.0.0.1:8080', 'http://[::1]:9'])(
    'accept %s, with or without a trailing slash',
    (api) => {
      expect(lwaSettings({ clientId, api }).api).toBe(api);
      expect(lwaSettings({ clientId, api: `${api}/` }).api).toBe(api);
    },
  );

  it.each([
    ['clientId', { clientId: undefined }],
    ['clientId', { clientId: '' }],
    ['clientId', { clientId: 'amzn1.oa2-cs.v1.not-a-client-id' }],
    ['api', { clientId, api: 'api.amazon.com' }],
    ['api', { clientId, api: 'http://api.amazon.com' }],
    ['api', { clientId, api: 'https://api.amazon.de' }],
    ['api', { clientId, api: 'https://api.amazon.com/auth/o2' }],
    ['api', { clientId, api: 'ftp://api.amazon.com' }],
    ['api', { clientId, api: 'https://api.amazon.com:8443' }],
    ['api', { clientId, api: 'https://api.amazon.com.evil.example' }],
    ['api', { clientId, api: 'https://api.amazon.com@evil.example' }],
    ['api', { clientId, api: 'https://evil.example/api.amazon.com' }],
    ['api', { clientId, api: 'http://127.0.0.1.example.com' }],
    ['api', { clientId, api: 'http://127.0.0.1@evil.example' }],
    ['api', { clientId, api: 'http://localhost.evil.example' }],
    ['api', { clientId, api: 'http://0.0.0.0' }],
    ['api', { clientId, api: 'http://[::ffff:192.0.2.1]' }],
    ['timeLimitMs', { clientId, timeLimitMs: 0 }],
    ['timeLimitMs', { clientId, timeLimitMs: 8_000 }],
  ])('reject a wrong %s: %j', (setting, input) => {
    expect(() => lwaSettings(input)).toThrow(LwaError);
    expect(() => lwaSettings(input)).toThrow(`LWA setting ${setting} is `);
  });

  it('name NaN in the error', () => {
    expect(() => lwaSettings({ clientId, timeLimitMs: Number.NaN })).toThrow(LwaError);
    expect(() => lwaSettings({ clientId, timeLimitMs: Number.NaN })).toThrow('timeLimitMs is NaN');
  });
});
