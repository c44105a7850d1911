import { CLIENT_ID } from '../../support/test-skill';
import { type Answering, json, text } from '../../lwa/loopback-server';

const GOOD = { aud: CLIENT_ID, user_id: 'amzn1.account.CUSTOMER', exp: 3_000 };
const raw = (body: string) => text(200, body);

/** What Login with Amazon, or somebody in its place, may answer about a token that is not good. */
export const LIES: Readonly<Record<string, Answering>> = {
  'of another client': json(200, { ...GOOD, aud: 'amzn1.application-oa2-client.another' }),
  'of a client with a longer name': json(200, { ...GOOD, aud: `${CLIENT_ID}0` }),
  'of a client in other letters': json(200, { ...GOOD, aud: CLIENT_ID.toUpperCase() }),
  'of many clients': json(200, { ...GOOD, aud: [CLIENT_ID] }),
  'of no client': json(200, { ...GOOD, aud: undefined }),
  'of nobody': json(200, { ...GOOD, user_id: undefined }),
  'of a number': json(200, { ...GOOD, user_id: 7 }),
  expired: json(200, { ...GOOD, exp: 0 }),
  'expired long ago': json(200, { ...GOOD, exp: -1e9 }),
  'good for a word': json(200, { ...GOOD, exp: '3000' }),
  'good for nothing': json(200, { ...GOOD, exp: null }),
  'good for an object': json(200, { ...GOOD, exp: { valueOf: 3000 } }),
  revoked: json(400, { error: 'invalid_token', error_description: 'The token is revoked' }),
  'refused with the right words': json(400, GOOD),
  'good by an error': json(500, GOOD),
  'good by the prototype': raw(`{"__proto__":${JSON.stringify(GOOD)}}`),
  'good in a list': json(200, [GOOD]),
  'good in a text': json(200, JSON.stringify(GOOD)),
  'good after many bytes': raw(`{"x":"${'x'.repeat(100_000)}",${JSON.stringify(GOOD).slice(1)}`),
  'good twice, the last of another': raw(
    `${JSON.stringify(GOOD).slice(0, -1)},"aud":"amzn1.application-oa2-client.another"}`,
  ),
  'good before the end': raw(JSON.stringify(GOOD).slice(0, -1)),
};

export const good: Answering = json(200, GOOD);
export const goodForEver: Answering = json(200, { ...GOOD, exp: 1e300 });

/** Addresses that no token may be sent to: without TLS outside of loopback, or of somebody else. */
export const NOT_LWA: readonly string[] = [
  'http://api.amazon.com',
  'ftp://api.amazon.com',
  'https://api.amazon.com.evil.example',
  'https://api.amazon.com@evil.example',
  'https://api.amazon.com:8443',
  'https://evil.example/api.amazon.com',
  'http://127.0.0.1@evil.example',
  'http://127.0.0.1.evil.example',
  'http://localhost.evil.example',
  'http://0.0.0.0',
  'http://[::ffff:192.0.2.1]',
];
