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
import { saying } from '../../publisher/support/packages';
import { TestStack } from '../../publisher/support/test-stack';
import { STAGE_ID, StageEnvironment } from '../../publisher/support/stage-environment';

/** The publisher's functions, by what their constructs are called. */
export type PublisherRole = 'IdentityPublisher' | 'PublicationPublisher' | 'PublicationDriftCheck';

type Heard = (action: string, target: string) => void;

/**
 * The whole life of a stack on Alexa, through the SDK's own clients; and the hourly look: `ACTION on
 * NAME`, where a name is less the stage. Each run finds the hold of one that died.
 */
export async function publisherCalls(): Promise<Readonly<Record<PublisherRole, Set<string>>>> {
  const heard = {
    IdentityPublisher: new Set<string>(),
    PublicationPublisher: new Set<string>(),
    PublicationDriftCheck: new Set<string>(),
  };
  let running: PublisherRole = 'IdentityPublisher';
  const stage = await StageEnvironment.start();
  const dependencies = stage.dependencies.bind(stage);
  const { aws, restore } = recordedAws(stage.aws, (action, target) =>
    heard[running].add(`${action} on ${target}`),
  );
  stage.dependencies = () => ({ ...dependencies(), aws });
  const tell = stage.send.bind(stage);
  const die = () =>
    stage.aws.parameters.create(stageLockName(publicationParameterName(STAGE_ID)), '{}');
  stage.send = async (event) => {
    const isIdentity = event.ResourceType === IDENTITY_RESOURCE;
    running = isIdentity ? 'IdentityPublisher' : 'PublicationPublisher';
    await die();
    return tell(event);
  };
  try {
    const stack = new TestStack(stage);
    await stack.deploy({ zip: saying('one'), onDelete: 'delete' });
    await stack.deploy({ zip: saying('two') });
    stage.rotateClientSecret();
    running = 'PublicationDriftCheck';
    await die();
    await stage.checkDrift();
    await stack.remove();
  } finally {
    restore();
    await stage.close();
  }
  return heard;
}

/** The SDK's clients, answered from memory, each call heard by the action that IAM knows it by. */
function recordedAws(memory: Aws, heard: Heard): { aws: Aws; restore: () => void } {
  const metadata = { $metadata: {}, message: 'none' };
  const secretsManager = mockClient(SecretsManagerClient);
  secretsManager.on(GetSecretValueCommand).callsFake(async ({ SecretId }: { SecretId: string }) => {
    heard('secretsmanager:GetSecretValue', nameOf(SecretId));
    const found = await memory.secrets.read(SecretId);
    if (found === undefined) throw new ResourceNotFoundException(metadata);
    return { SecretString: found.value, VersionId: found.version };
  });
  const s3 = mockClient(S3Client);
  s3.on(GetObjectCommand).callsFake(async ({ Bucket, Key }: { Bucket: string; Key: string }) => {
    heard('s3:GetObject', 'package');
    const bytes = await memory.assets.read(Bucket, Key);
    return { Body: { transformToByteArray: async () => bytes } };
  });
  const ssm = mockClient(SSMClient);
  ssm
    .on(GetParameterCommand)
    .callsFake(async ({ Name }: { Name: string }) => {
      heard('ssm:GetParameter', nameOf(Name));
      const found = await memory.parameters.read(Name);
      if (found === undefined) throw new ParameterNotFound(metadata);
      return { Parameter: { Value: found } };
    })
    .on(PutParameterCommand)
    .callsFake(async ({ Name, Value, Overwrite }: Readonly<Record<string, string>>) => {
      heard('ssm:PutParameter', nameOf(Name!));
      if (Overwrite) await memory.parameters.write(Name!, Value!);
      else if (!(await memory.parameters.create(Name!, Value!)))
        throw new ParameterAlreadyExists(metadata);
      return { Version: 1 };
    })
    .on(DeleteParameterCommand)
    .callsFake(async ({ Name }: { Name: string }) => {
      heard('ssm:DeleteParameter', nameOf(Name));
      await memory.parameters.remove(Name);
      return {};
    });
  const restore = () => [secretsManager, s3, ssm].forEach((mock) => mock.restore());
  return { aws: awsClients('eu-west-1'), restore };
}

/** `/APPLICATION/STAGE/publication/lock/RUN` to `publication/lock/????`, as the policy has it. */
const nameOf = (name: string): string =>
  name
    .replace(/^\/?[^/]+\/[^/]+\//, '')
    .replace(/\/lock\/(.+)/, (_all, run: string) => `/lock/${'?'.repeat(run.length)}`);
