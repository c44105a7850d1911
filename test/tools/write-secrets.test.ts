import { type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { writeSecrets } from '../../tools/secrets/write';

const STAGE = { application: 'app', stage: 'team' };
const VALUES = {
  lwaClient: { clientSecret: 'first-secret' },
  smapi: { clientSecret: 'second-secret', refreshToken: 'Atzr|token' },
};

const clientThatFails = (from: number): SecretsManagerClient => {
  let calls = 0;
  const send = async () => {
    calls += 1;
    if (calls >= from) throw Object.assign(new Error('second-secret'), { name: 'Throttling' });
  };
  return { send } as unknown as SecretsManagerClient;
};

describe('writeSecrets', () => {
  it('names the secret that was written when the second one fails', async () => {
    await expect(writeSecrets(clientThatFails(2), STAGE, VALUES)).rejects.toThrow(
      /^Can't write app\/team\/smapi \(Throttling\): .* app\/team\/lwa-client was written already\.$/,
    );
  });

  it('says nothing of written secrets when the first one fails', async () => {
    await expect(writeSecrets(clientThatFails(1), STAGE, VALUES)).rejects.toThrow(
      /^Can't write app\/team\/lwa-client \(Throttling\): [^.]*PutSecretValue\.$/,
    );
  });
});
