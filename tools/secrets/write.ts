import { PutSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { lwaClientSecretName, smapiSecretName } from '../../lambda/publisher/names';
import { noAccess } from '../aws-access';
import { SecretsError } from './errors';
import { type SecretValues } from './shape';

/**
 * Writes each part as a new version of its secret, which the stage's secrets stack made.
 *
 * @returns the names of the secrets written
 * @throws SecretsError when a secret isn't there, or AWS refuses; in a sentence, without a value
 */
export async function writeSecrets(
  client: SecretsManagerClient,
  stage: string,
  values: SecretValues,
): Promise<string[]> {
  const named = [
    [lwaClientSecretName(stage), values.lwaClient],
    [smapiSecretName(stage), values.smapi],
  ] as const;
  const written: string[] = [];
  for (const [name, value] of named) {
    if (value === undefined) continue;
    await writeOne(client, stage, name, JSON.stringify(value));
    written.push(name);
  }
  return written;
}

async function writeOne(client: SecretsManagerClient, stage: string, name: string, value: string) {
  try {
    await client.send(new PutSecretValueCommand({ SecretId: name, SecretString: value }));
  } catch (error) {
    throw new SecretsError(whyNot(error, stage, name), { cause: error });
  }
}

function whyNot(error: unknown, stage: string, name: string): string {
  const kind = error instanceof Error ? error.name : 'Error';
  if (kind === 'ResourceNotFoundException') {
    return (
      `There is no secret ${name} in this account and region: ` +
      `run \`npx cdk deploy -c stage=${stage} RideHailer-${stage}-Data\` first.`
    );
  }
  const unasked = noAccess(error, `stages/${stage}.json`);
  if (unasked !== undefined) return unasked;
  return `AWS refused to write ${name} (${kind}): check the credentials, and that they may call secretsmanager:PutSecretValue.`;
}
