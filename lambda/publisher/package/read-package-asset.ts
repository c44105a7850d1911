import { messageOf, PublisherError } from '../errors';
import { type Run } from '../run';
import { SkillPackage } from './skill-package';

export interface AssetLocation {
  readonly PackageBucket: string;
  readonly PackageKey: string;
}

/** A permission that the same deploy has granted takes effect some seconds later. */
const MAX_READS = 7;
const READ_INTERVAL_MS = 10_000;

/** @throws PublisherError `package-unreadable` */
export async function readPackageAsset(run: Run, asset: AssetLocation): Promise<SkillPackage> {
  const { PackageBucket: bucket, PackageKey: key } = asset;
  for (let reads = 1; ; reads += 1) {
    try {
      return SkillPackage.read(await run.aws.assets.read(bucket, key));
    } catch (error) {
      if (error instanceof PublisherError) throw error;
      const isAccessDenied = error instanceof Error && error.name === 'AccessDenied';
      if (!isAccessDenied || reads === MAX_READS) {
        throw new PublisherError(
          'package-unreadable',
          `The skill package s3://${bucket}/${key} can't be read (${messageOf(error)}): deploy again.`,
        );
      }
    }
    await run.deadline.wait(READ_INTERVAL_MS, 'waiting for access to the skill package');
  }
}
