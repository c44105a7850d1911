import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import {
  DeleteParameterCommand,
  GetParameterCommand,
  ParameterAlreadyExists,
  ParameterNotFound,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { type Assets, type Aws, type Parameters, type Secrets } from './aws';

/** Time limits, because by default the SDK waits forever on a silent connection. */
export const awsOptions = (region?: string) => ({
  requestHandler: { connectionTimeout: 5_000, socketTimeout: 10_000 },
  ...(region !== undefined && { region }),
});

/** @param region @default the region of the environment */
export function awsClients(region?: string): Aws {
  const options = awsOptions(region);
  return {
    secrets: secretsManager(new SecretsManagerClient(options)),
    parameters: parameterStore(new SSMClient(options)),
    assets: bucketAssets(new S3Client(options)),
  };
}

const secretsManager = (client: SecretsManagerClient): Secrets => ({
  async read(name) {
    const found = await undefinedOn(
      client.send(new GetSecretValueCommand({ SecretId: name })),
      ResourceNotFoundException,
    );
    if (found?.SecretString === undefined) return undefined;
    return {
      version: found.VersionId ?? '',
      value: found.SecretString,
      createdAt: found.CreatedDate?.getTime(),
    };
  },
});

const parameterStore = (client: SSMClient): Parameters => {
  const put = async (name: string, value: string, overwrite: boolean) => {
    await client.send(
      new PutParameterCommand({
        Name: name,
        Value: value,
        Type: 'String',
        Tier: 'Intelligent-Tiering',
        Overwrite: overwrite,
      }),
    );
    return true;
  };
  return {
    async read(name) {
      const found = await undefinedOn(
        client.send(new GetParameterCommand({ Name: name })),
        ParameterNotFound,
      );
      return found?.Parameter?.Value;
    },
    write: async (name, value) => {
      await put(name, value, true);
    },
    create: async (name, value) =>
      (await undefinedOn(put(name, value, false), ParameterAlreadyExists)) !== undefined,
    remove: async (name) => {
      await undefinedOn(client.send(new DeleteParameterCommand({ Name: name })), ParameterNotFound);
    },
  };
};

const bucketAssets = (client: S3Client): Assets => ({
  async read(bucket, key) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return Body === undefined ? new Uint8Array() : Body.transformToByteArray();
  },
});

/** Compares names as well, because errors of an emulator need not be instances of the client's classes. */
async function undefinedOn<T>(
  call: Promise<T>,
  absence: { new (...of: never[]): Error; readonly name: string },
): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof absence || (error instanceof Error && error.name === absence.name)) {
      return undefined;
    }
    throw error;
  }
}
