import { Redactor } from '../../lambda/publisher/redact';
import { readLwaClientSecret, readSmapiSecret } from '../../lambda/publisher/secrets';
import { MemoryAws } from './support/memory-aws';

const settings = { stage: 'team', lwaClientSecretName: 'app/lwa', smapiSecretName: 'app/smapi' };
const REMEDY =
  'fill it with `npx voice-forward secrets --stage team`, then repeat the deploy or the drift check.';

const readLwa = (aws: MemoryAws, redactor = new Redactor()) =>
  readLwaClientSecret({ aws, redactor, settings });
const readSmapi = (aws: MemoryAws) => readSmapiSecret({ aws, redactor: new Redactor(), settings });

describe('reading a secret', () => {
  it('returns the value and the version', async () => {
    const aws = new MemoryAws();
    const version = aws.setSecret('app/lwa', { clientSecret: 'amzn1.oa2-cs.v1.0123' });

    await expect(readLwa(aws)).resolves.toMatchObject({
      version,
      value: { clientSecret: 'amzn1.oa2-cs.v1.0123' },
    });
  });

  it('fails with the remedy when the secret has no value yet', async () => {
    await expect(readLwa(new MemoryAws())).rejects.toThrow(
      `Secret app/lwa has no value yet: ${REMEDY}`,
    );
  });

  it.each([
    ['random text', 'hV7^d2', 'is not a JSON object'],
    ['a JSON string', '"abcdefgh"', 'is not a JSON object'],
    ['another field', { secret: 'abcdefgh12' }, 'has no clientSecret'],
    ['an empty field', { clientSecret: '' }, 'has no clientSecret'],
    ['a number', { clientSecret: 12345678 }, 'has a clientSecret of the wrong shape'],
    ['a placeholder', { clientSecret: '<client-secret>' }, 'has a clientSecret of the wrong shape'],
    ['spaces in it', { clientSecret: 'two words here' }, 'has a clientSecret of the wrong shape'],
  ])(
    'fails with the remedy and without the value when it holds %s',
    async (_what, value, problem) => {
      const aws = new MemoryAws();
      aws.setSecret('app/lwa', value);

      await expect(readLwa(aws)).rejects.toMatchObject({
        message: `Secret app/lwa ${problem}: ${REMEDY}`,
      });
    },
  );

  it('refuses an access token in place of a refresh token', async () => {
    const aws = new MemoryAws();
    aws.setSecret('app/smapi', { clientSecret: 'abcdefgh12', refreshToken: 'Atza|IwEBabcdefgh' });

    await expect(readSmapi(aws)).rejects.toThrow(
      `has a refreshToken of the wrong shape: ${REMEDY}`,
    );
  });

  it.each([
    ['is not JSON', 'a-pasted-secret-without-json', 'a-pasted-secret-without-json'],
    ['is malformed', { clientSecret: 'two words here' }, 'two words here'],
  ])('registers a value that %s with the redactor', async (_what, value, secret) => {
    const aws = new MemoryAws();
    const redactor = new Redactor();
    aws.setSecret('app/lwa', value);

    await expect(readLwa(aws, redactor)).rejects.toThrow();
    expect(redactor.redactText(`it was ${secret}`)).toBe('it was [secret]');
  });
});
