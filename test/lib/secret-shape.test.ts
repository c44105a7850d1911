import { holdsSecret, withoutSecrets } from '../../lib/secret-shape';

const HEX = '7d1f4c0a9b2e4d6f8a1c3e5b7d9f0a2c7d1f4c0a9b2e4d6f8a1c3e5b7d9f0a2c';

it.each([
  ['a client secret', 'amzn1.oa2-cs.v1.0123', 'amzn1.oa2-cs.…'],
  ['a client secret in the former format', HEX, '…'],
  ['an access token', 'Atza|IwEB', 'Atza|…'],
  ['a refresh token in an address', 'https://x/?t=Atzr%7CIwEB', 'https://x/?t=Atzr%7C…'],
])(
  'holdsSecret finds %s at any depth, and withoutSecrets leaves only its beginning',
  (_, text, shown) => {
    expect(holdsSecret({ tags: [{ owner: text }] })).toBe(true);
    expect(withoutSecrets(text)).toBe(shown);
  },
);

it.each([
  ['a client id', 'amzn1.application-oa2-client.0123456789abcdef0123456789abcdef'],
  ['a client id with 64 hexadecimal digits', `amzn1.application-oa2-client.${HEX}`],
  ['a commit', 'https://github.com/o/r/blob/0123456789abcdef0123456789abcdef01234567/b.md'],
  ['nothing', undefined],
])('holdsSecret does not take %s for a secret', (_, value) => {
  expect(holdsSecret(value)).toBe(false);
});
