import { Readable } from 'node:stream';
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
import { mockClient } from 'aws-sdk-client-mock';
import { awsClients, awsOptions } from '../../lambda/publisher/aws-clients';

const secretsManager = mockClient(SecretsManagerClient);
const ssm = mockClient(SSMClient);
const s3 = mockClient(S3Client);
const aws = awsClients('eu-west-1');
const errorFields = { $metadata: {}, message: 'no' };

beforeEach(() => {
  secretsManager.reset();
  ssm.reset();
  s3.reset();
});

afterAll(() => {
  secretsManager.restore();
  ssm.restore();
  s3.restore();
});

describe("the publisher's AWS clients", () => {
  it('have options that end a connection on which nothing arrives', () => {
    expect(awsOptions().requestHandler).toEqual({
      connectionTimeout: 5_000,
      socketTimeout: 10_000,
    });
  });

  it('return undefined for a secret without a value, and reject when access is denied', async () => {
    secretsManager
      .on(GetSecretValueCommand)
      .rejectsOnce(new ResourceNotFoundException(errorFields))
      .rejectsOnce(new Error('AccessDenied'));

    await expect(aws.secrets.read('app/lwa')).resolves.toBeUndefined();
    await expect(aws.secrets.read('app/lwa')).rejects.toThrow('AccessDenied');
  });

  it('read the current version of a secret by its name', async () => {
    const createdAt = new Date('2026-11-01T00:00:00Z');
    secretsManager
      .on(GetSecretValueCommand, { SecretId: 'app/lwa' })
      .resolves({ SecretString: '{}', VersionId: 'v1', CreatedDate: createdAt });

    await expect(aws.secrets.read('app/lwa')).resolves.toEqual({
      value: '{}',
      version: 'v1',
      createdAt: createdAt.getTime(),
    });
  });

  it('create a parameter only when there is none', async () => {
    ssm.on(PutParameterCommand, { Overwrite: false }).resolvesOnce({ Version: 1 });
    await expect(aws.parameters.create('/run', 'a')).resolves.toBe(true);

    ssm
      .on(PutParameterCommand, { Overwrite: false })
      .rejects(new ParameterAlreadyExists(errorFields));
    await expect(aws.parameters.create('/run', 'a')).resolves.toBe(false);
  });

  it('recognize a missing parameter by the name of the error, as emulators have their own classes', async () => {
    const error = Object.assign(new Error('gone'), { name: 'ParameterNotFound' });
    ssm.on(GetParameterCommand).rejects(error);

    await expect(aws.parameters.read('/record')).resolves.toBeUndefined();
  });

  it('overwrite a parameter', async () => {
    ssm.on(PutParameterCommand, { Overwrite: true }).resolves({ Version: 7 });

    await expect(aws.parameters.write('/record', '{}')).resolves.toBeUndefined();
    expect(ssm.commandCalls(PutParameterCommand)[0]?.args[0].input).toEqual({
      Name: '/record',
      Value: '{}',
      Type: 'String',
      Tier: 'Intelligent-Tiering',
      Overwrite: true,
    });
  });

  it('do not fail when the parameter to remove is missing', async () => {
    ssm.on(DeleteParameterCommand).rejects(new ParameterNotFound(errorFields));

    await expect(aws.parameters.remove('/run')).resolves.toBeUndefined();
  });

  it('read an asset', async () => {
    const body = Object.assign(Readable.from([]), {
      transformToByteArray: async () => new Uint8Array([1, 2, 3]),
    });
    s3.on(GetObjectCommand, { Bucket: 'b', Key: 'k' }).resolves({ Body: body as never });

    await expect(aws.assets.read('b', 'k')).resolves.toEqual(new Uint8Array([1, 2, 3]));
  });
});
