import { intent, skillEvent, USER_ID } from './envelopes';
import { leaksIn, privateValuesOf, secretsOf } from './leaks';
import { TOKENS } from './tokens';

const SECRET = 'Atza|IwEB "quoted"/and+more\u00e9';

it.each<[string, string]>([
  ['literally', SECRET],
  ['inside JSON', JSON.stringify({ token: SECRET })],
  ['inside JSON inside JSON', JSON.stringify(JSON.stringify({ token: SECRET }))],
  ['in JSON with every character escaped', escaped(SECRET)],
  ['in an address', `https://api.amazon.com/?access_token=${encodeURIComponent(SECRET)}`],
  ['in an address whose "/" and "+" are not encoded', encodeURI(SECRET)],
  ['in base64', Buffer.from(SECRET).toString('base64')],
  ['in base64url', Buffer.from(SECRET).toString('base64url')],
  [
    'in base64 inside JSON after other text',
    `"x ${Buffer.from(`id:${SECRET}`).toString('base64')}"`,
  ],
  ['in base64 of JSON', Buffer.from(JSON.stringify({ a: SECRET })).toString('base64')],
  ['in an address in JSON', JSON.stringify({ url: encodeURIComponent(SECRET) })],
])('leaksIn finds a secret %s', (_, text) => {
  expect(leaksIn(`{"level":"INFO","at":"x"} ${text}`, [SECRET])).toEqual([SECRET]);
});

it('leaksIn finds nothing in a text without secrets, and ignores short secrets', () => {
  const text = JSON.stringify({ message: 'linking.step', id: '0f1e2d3c-4b5a-6978-8796' });
  expect(leaksIn(text, [SECRET, 'linking', ''])).toEqual([]);
});

it('secretsOf lists ids and tokens of an envelope; privateValuesOf lists its slot values and the hash of each id and token', () => {
  const event = skillEvent('SkillAccountLinked', {
    accessToken: TOKENS.valid,
    body: { accessToken: TOKENS.wrongAudience },
  });
  const { apiAccessToken } = event.context.System;
  expect(secretsOf(event)).toEqual([USER_ID, TOKENS.valid, apiAccessToken, TOKENS.wrongAudience]);
  const booking = intent('BookRideIntent', { destination: '12 main street' });
  Object.assign(booking.context.System, { person: { personId: 'amzn1.ask.person.ANNIE' } });
  expect(secretsOf(booking)).toEqual([
    USER_ID,
    'amzn1.ask.person.ANNIE',
    apiAccessToken,
    'amzn1.ask.device.KITCHEN',
  ]);
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
  expect(privateValuesOf(booking)).toEqual(['12 main street', hash, hash, hash, hash]);
});

function escaped(text: string): string {
  return [...text]
    .map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
