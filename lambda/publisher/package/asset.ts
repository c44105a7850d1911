import { messageOf, PackageUnreadableError } from '../errors';
import { type Run } from '../run';
import { SkillPackage } from './skill-package';

interface Asset {
  readonly PackageBucket: string;
  readonly PackageKey: string;
}

/** The skill package that the deploy put into its bucket. */
export async function readPackage(run: Run, asset: Asset): Promise<SkillPackage> {
  let zip: Uint8Array;
  try {
    zip = await run.aws.assets.read(asset.PackageBucket, asset.PackageKey);
  } catch (error) {
    throw new PackageUnreadableError(
      `The skill package s3://${asset.PackageBucket}/${asset.PackageKey} can't be read: ${messageOf(error)}.`,
    );
  }
  return SkillPackage.read(zip);
}
