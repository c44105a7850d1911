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
import { type Aws } from '../../../lambda/publisher/aws';
import { awsClients } from '../../../lambda/publisher/aws-clients';
import {
  IDENTITY_RESOURCE,
  publicationParameterName,
  stageLockName,
} from '../../../lambda/publisher/names';
import { packageWithInstructions } from '../../publisher/support/packages';
import { TestStack } from '../../publisher/support/test-stack';
import { STAGE_ID, StageEnvironment } from '../../publisher/support/stage-environment';

export type PublisherRole = 'IdentityPublisher' | 'PublicationPublisher' | 'PublicationDriftCheck';

type RecordCall = (action: string, target: string) => void;

/**
 * Calls as `ACTION on NAME`, where NAME lacks the application and the stage. Each run of the publisher finds
 * the stage lock of a crashed run.
 */
export async function publisherCalls(): Promise<Readonly<Record<PublisherRole, Set<string>>>> {
  const calls = {
    IdentityPublisher: new Set<string>(),
    PublicationPublisher: new Set<string>(),
    PublicationDriftCheck: new Set<string>(),
  };
  let role: PublisherRole = 'IdentityPublisher';
  const stage = await StageEnvironment.start();
  const dependencies = stage.dependencies.bind(stage);
  const { aws, restore } = recordedAws(stage.aws, (action, target) =>
    calls[role].add(`${action} on ${target}`),
  );
  stage.dependencies = () => ({ ...dependencies(), aws });
  const send = stage.send.bind(stage);
  const leaveLock = () =>
    stage.aws.parameters.create(stageLockName(publicationParameterName(STAGE_ID)), '{}');
  stage.send = async (event) => {
    const isIdentity = event.ResourceType === IDENTITY_RESOURCE;
    role = isIdentity ? 'IdentityPublisher' : 'PublicationPublisher';
    await leaveLock();
    return send(event);
  };
  try {
    const stack = new TestStack(stage);
    await stack.deploy({ zip: packageWithInstructions('one'), onDelete: 'delete' });
    await stack.deploy({ zip: packageWithInstructions('two') });
    stage.rotateClientSecret();
    role = 'PublicationDriftCheck';
    await leaveLock();
    await stage.checkDrift();
    await stack.remove();
  } finally {
    restore();
    await stage.close();
  }
  return calls;
}

function recordedAws(memory: Aws, recordCall: RecordCall): { aws: Aws; restore: () => void } {
  const metadata = { $metadata: {}, message: 'none' };
  const secretsManager = mockClient(SecretsManagerClient);
  secretsManager.on(GetSecretValueCommand).callsFake(async ({ SecretId }: { SecretId: string }) => {
    recordCall('secretsmanager:GetSecretValue', nameOf(SecretId));
    const found = await memory.secrets.read(SecretId);
    if (found === undefined) throw new ResourceNotFoundException(metadata);
    return { SecretString: found.value, VersionId: found.version };
  });
  const s3 = mockClient(S3Client);
  s3.on(GetObjectCommand).callsFake(async ({ Bucket, Key }: { Bucket: string; Key: string }) => {
    recordCall('s3:GetObject', 'package');
    const bytes = await memory.assets.read(Bucket, Key);
    return { Body: { transformToByteArray: async () => bytes } };
  });
  const ssm = mockClient(SSMClient);
  ssm
    .on(GetParameterCommand)
    .callsFake(async ({ Name }: { Name: string }) => {
      recordCall('ssm:GetParameter', nameOf(Name));
      const found = await memory.parameters.read(Name);
      if (found === undefined) throw new ParameterNotFound(metadata);
      return { Parameter: { Value: found } };
    })
    .on(PutParameterCommand)
    .callsFake(async ({ Name, Value, Overwrite }: Readonly<Record<string, string>>) => {
      recordCall('ssm:PutParameter', nameOf(Name!));
      if (Overwrite) await memory.parameters.write(Name!, Value!);
      else if (!(await memory.parameters.create(Name!, Value!)))
        throw new ParameterAlreadyExists(metadata);
      return { Version: 1 };
    })
    .on(DeleteParameterCommand)
    .callsFake(async ({ Name }: { Name: string }) => {
      recordCall('ssm:DeleteParameter', nameOf(Name));
      await memory.parameters.remove(Name);
      return {};
    });
  const restore = () => [secretsManager, s3, ssm].forEach((mock) => mock.restore());
  return { aws: awsClients('eu-west-1'), restore };
}

/** `/APPLICATION/STAGE/publication/lock/RUN` as `publication/lock/????`, the form of the policy. */
const nameOf = (name: string): string =>
  name
    .replace(/^\/?[^/]+\/[^/]+\//, '')
    .replace(/\/lock\/(.+)/, (_all, run: string) => `/lock/${'?'.repeat(run.length)}`);
