import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { SkillSourceError } from '../../skill-source/errors';
import { readManifest } from '../../skill-source/manifest';
import { ConstructError } from '../errors';
import { manifestProblems } from './prerequisites';

export interface SkillPackageProps {
  /** Directory in the layout that the ASK CLI reads: `skill.json` and `interactionModels/`. */
  readonly directory: string;
}

/** The skill package as a zip in the asset bucket of `cdk bootstrap`. The publisher sets the endpoint. */
export class SkillPackage extends Construct {
  /** Asset bucket of `cdk bootstrap`, with the zip. */
  readonly bucketName: string;
  /** Key of the zip in the bucket. */
  readonly key: string;
  private readonly asset: Asset;

  constructor(scope: Construct, id: string, props: SkillPackageProps) {
    super(scope, id);
    const manifest = this.manifestIn(props.directory);
    this.node.addValidation({ validate: () => manifestProblems({ manifest }) });
    this.asset = new Asset(this, 'Zip', { path: props.directory });
    this.bucketName = this.asset.s3BucketName;
    this.key = this.asset.s3ObjectKey;
  }

  private manifestIn(directory: string): unknown {
    try {
      return readManifest(directory);
    } catch (error) {
      if (!(error instanceof SkillSourceError)) throw error;
      throw new ConstructError('invalidProp', this, `directory: ${error.message}`);
    }
  }

  /**
   * Allows reading this package only. This is enough for a rollback, because CloudFormation restores the
   * former policy before it publishes the former package.
   */
  readStatement(): PolicyStatement {
    return new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ['s3:GetObject'],
      resources: [this.asset.bucket.arnForObjects(this.key)],
    });
  }
}
