import { DeleteBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { cdk } from './cdk-command';
import { type Emulator } from './emulator';

const QUALIFIER = 'hnb659fds';

export async function bootstrap(emulator: Emulator): Promise<void> {
  const { account, region, environment } = emulator;
  // Without an app, because the settings of the stage may not exist yet.
  await cdk(['bootstrap', `aws://${account}/${region}`, '--app', ''], environment);
  const client = {
    region,
    endpoint: emulator.url,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const s3 = new S3Client({ ...client, forcePathStyle: true });
  const iam = new IAMClient(client);
  // The role's own policy has a condition on `aws:ResourceAccount`, which some versions of the emulator lack.
  await iam.send(
    new PutRolePolicyCommand({
      RoleName: `cdk-${QUALIFIER}-file-publishing-role-${account}-${region}`,
      PolicyName: 'emulator',
      PolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }],
      }),
    }),
  );
  // The policy refuses plain HTTP, and the emulator has no TLS.
  await s3.send(
    new DeleteBucketPolicyCommand({ Bucket: `cdk-${QUALIFIER}-assets-${account}-${region}` }),
  );
  s3.destroy();
  iam.destroy();
}
