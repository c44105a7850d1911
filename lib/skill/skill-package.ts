import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

export interface SkillPackageProps {
  /** Directory in the layout that `ask` reads: `skill.json` and `interactionModels/`. */
  readonly directory: string;
}

/** `skill-package/` as a zip in the bucket of the CDK, without an endpoint, which the publisher adds. */
export class SkillPackage extends Construct {
  readonly bucketName: string;
  readonly key: string;
  private readonly asset: Asset;

  constructor(scope: Construct, id: string, props: SkillPackageProps) {
    super(scope, id);
    this.asset = new Asset(this, 'Zip', { path: props.directory });
    this.bucketName = this.asset.s3BucketName;
    this.key = this.asset.s3ObjectKey;
  }

  /**
   * Allows reading this package. A rollback restores the former policy before it publishes the former
   * package.
   */
  readStatement(): PolicyStatement {
    return new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ['s3:GetObject'],
      resources: [this.asset.bucket.arnForObjects(this.key)],
    });
  }
}
