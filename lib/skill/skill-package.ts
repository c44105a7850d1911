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
   * Permission to read this package and former ones: a rollback publishes the former package, whose
   * key the new template does not know. The CDK names an asset by a hash of 64 characters.
   */
  readStatement(): PolicyStatement {
    return new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ['s3:GetObject'],
      resources: [this.asset.bucket.arnForObjects(`${'?'.repeat(64)}.zip`)],
    });
  }
}
