import fc from 'fast-check';
import { ToolError } from '../../tools/errors';
import { parseSecretValues } from '../../tools/secrets/secret-values';

const SECRET = 'amzn1.oa2-cs.v1.0123456789abcdef0123456789abcdef';
const TOKEN = 'Atzr|IwEBIExample0123456789';
const smapi = (change: object) => ({
  smapi: { clientSecret: SECRET, refreshToken: TOKEN, ...change },
});

const problemOf = (value: unknown): string => {
  try {
    parseSecretValues(typeof value === 'string' ? value : JSON.stringify(value));
  } catch (error) {
    if (error instanceof ToolError) return error.message;
    throw error;
  }
  return 'none';
};

describe('parseSecretValues', () => {
  it.each([
    [{ lwaClient: { clientSecret: SECRET } }],
    [smapi({})],
    [smapi({ clientSecret: '0123456789abcdef'.repeat(4) })],
  ])('accepts %j', (values) => {
    expect(parseSecretValues(JSON.stringify(values))).toEqual(values);
  });

  it.each([
    ['', 'Standard input is not JSON'],
    [`{"lwaClient":{"clientSecret":"${SECRET}"`, 'Standard input is not JSON'],
    [[], 'Standard input is not a JSON object'],
    [{}, 'Standard input has no part'],
    [{ lwa: {} }, 'Standard input has the part "lwa"'],
    [{ [SECRET]: {} }, 'Standard input has an unknown part: write'],
    [{ lwaClient: { [SECRET]: 'x' } }, 'lwaClient has an unknown field: it holds clientSecret'],
    [{ lwaClient: SECRET }, 'lwaClient.clientSecret is missing'],
    [{ lwaClient: null }, 'lwaClient.clientSecret is missing'],
    [{ lwaClient: { clientSecret: 5 } }, 'lwaClient.clientSecret must be a string'],
    [{ lwaClient: { clientSecret: null } }, 'lwaClient.clientSecret must be a string'],
    [{ lwaClient: { clientSecret: SECRET, secret: 1 } }, 'lwaClient has the field "secret"'],
    [
      { lwaClient: { clientSecret: 'amzn1.application-oa2-client.0123456789' } },
      'lwaClient.clientSecret is refused: it is the client id',
    ],
    [{ lwaClient: { clientSecret: TOKEN } }, 'it is a token'],
    [{ lwaClient: { clientSecret: 'short' } }, 'it must be 16 to 256 letters'],
    [{ lwaClient: { clientSecret: `${SECRET}\n` } }, 'without spaces'],
    [smapi({ refreshToken: undefined }), 'smapi.refreshToken is missing'],
    [smapi({ refreshToken: 'Atza|0123456789' }), 'it is an access token, which expires in an hour'],
    [smapi({ refreshToken: SECRET }), 'it must begin with "Atzr|"'],
  ])('refuses %j: %s', (value, sentence) => {
    expect(problemOf(value)).toContain(sentence);
  });

  it('never quotes a refused value', () => {
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
