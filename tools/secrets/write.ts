import { PutSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { lwaClientSecretName, smapiSecretName, type StageId } from '../../lambda/publisher/names';
import { stackName } from '../../lib/stage/names';
import { awsAccessProblem } from '../aws-access';
import { ToolError } from '../errors';
import { type SecretValues } from './secret-values';

/**
 * @returns names of the secrets that were written
 * @throws ToolError when a secret does not exist, or the call fails
 */
export async function writeSecrets(
  client: SecretsManagerClient,
  stage: StageId,
  values: SecretValues,
): Promise<string[]> {
  const secrets = [
    [lwaClientSecretName(stage), values.lwaClient],
    [smapiSecretName(stage), values.smapi],
  ] as const;
  const written: string[] = [];
  for (const [name, value] of secrets) {
    if (value === undefined) continue;
    await writeOne(client, stage, name, JSON.stringify(value), written);
    written.push(name);
  }
  return written;
}

async function writeOne(
  client: SecretsManagerClient,
  stage: StageId,
  name: string,
  value: string,
  written: readonly string[],
): Promise<void> {
  try {
    await client.send(new PutSecretValueCommand({ SecretId: name, SecretString: value }));
  } catch (error) {
    const alreadyWritten = written.length > 0 ? ` ${written.join(', ')} was written already.` : '';
    const message = reasonFor(error, stage, name) + alreadyWritten;
    throw new ToolError('secretNotWritten', message, { cause: error });
  }
}

function reasonFor(error: unknown, stage: StageId, name: string): string {
  const kind = error instanceof Error ? error.name : 'Error';
  if (kind === 'ResourceNotFoundException') {
    return (
      `There is no secret ${name} in this account and region: ` +
      `run \`npx cdk deploy -c stage=${stage.stage} ${stackName(stage, 'Data')}\` first.`
    );
  }
  return (
    awsAccessProblem(error, `stages/${stage.stage}.json`) ??
    `Can't write ${name} (${kind}): check the credentials, and that they may call secretsmanager:PutSecretValue.`
  );
}
