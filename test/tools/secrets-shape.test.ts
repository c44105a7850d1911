import fc from 'fast-check';
import { SecretsError } from '../../tools/secrets/errors';
import { parseSecretValues } from '../../tools/secrets/shape';

const SECRET = 'amzn1.oa2-cs.v1.0123456789abcdef0123456789abcdef';
const TOKEN = 'Atzr|IwEBIExample0123456789';
const smapi = (change: object) => ({
  smapi: { clientSecret: SECRET, refreshToken: TOKEN, ...change },
});

const problemOf = (value: unknown): string => {
  try {
    parseSecretValues(typeof value === 'string' ? value : JSON.stringify(value));
  } catch (error) {
    if (error instanceof SecretsError) return error.message;
    throw error;
  }
  return 'none';
};

describe('the shape of secrets', () => {
  it.each([
    [{ lwaClient: { clientSecret: SECRET } }],
    [smapi({})],
    [smapi({ clientSecret: '0123456789abcdef'.repeat(4) })],
  ])('is right', (values) => {
    expect(parseSecretValues(JSON.stringify(values))).toEqual(values);
  });

  it.each([
    ['', 'Standard input is not JSON'],
    [`{"lwaClient":{"clientSecret":"${SECRET}"`, 'Standard input is not JSON'],
    [[], 'Standard input is not a JSON object'],
    [{}, 'Standard input has no part'],
    [{ lwa: {} }, 'Standard input has the part "lwa"'],
    [{ lwaClient: SECRET }, 'lwaClient.clientSecret is missing'],
    [{ lwaClient: null }, 'lwaClient.clientSecret is missing'],
    [{ lwaClient: { clientSecret: 5 } }, 'lwaClient.clientSecret is there, and must be a text'],
    [{ lwaClient: { clientSecret: null } }, 'lwaClient.clientSecret is there, and must be a text'],
    [{ lwaClient: { clientSecret: SECRET, secret: 1 } }, 'lwaClient has the field "secret"'],
    [
      { lwaClient: { clientSecret: 'amzn1.application-oa2-client.0123456789' } },
      'lwaClient.clientSecret is refused: it is the client id',
    ],
    [{ lwaClient: { clientSecret: TOKEN } }, 'it is a token'],
    [{ lwaClient: { clientSecret: 'short' } }, 'it must be 16 to 256 letters'],
    [{ lwaClient: { clientSecret: `${SECRET}\n` } }, 'without spaces'],
    [smapi({ refreshToken: undefined }), 'smapi.refreshToken is missing'],
    [smapi({ refreshToken: 'Atza|0123456789' }), 'it is an access token, which ends in an hour'],
    [smapi({ refreshToken: SECRET }), 'it must begin with "Atzr|"'],
  ])('is wrong, and said in a sentence: %j', (value, sentence) => {
    expect(problemOf(value)).toContain(sentence);
  });

  it('never quotes a value that is wrong', () => {
    const odd = fc.string({ minLength: 12 }).map((value) => `hush-${value} `);
    fc.assert(
      fc.property(odd, odd, (clientSecret, refreshToken) => {
        for (const value of [{ lwaClient: { clientSecret } }, smapi({ refreshToken })]) {
          expect(problemOf(value)).not.toContain('hush-');
          expect(problemOf(`${JSON.stringify(value)}x`)).not.toContain('hush-');
        }
      }),
    );
  });
});
