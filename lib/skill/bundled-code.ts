import { AssetCode, type CodeConfig } from 'aws-cdk-lib/aws-lambda';
import { type Construct } from 'constructs';
import { ConstructError } from '../errors';
import { bundleProblem } from './bundle-problem';

/** A function's built code: a directory with `index.mjs`, its chunks and source maps. */
export class BundledCode extends AssetCode {
  /**
   * @param sources files and directories that the code is built from; without any, the code's age is not
   * checked
   */
  constructor(
    private readonly directory: string,
    private readonly sources: readonly string[] = [],
  ) {
    super(directory);
  }

  /** @throws ConstructError if the code is missing or older than a source */
  override bind(scope: Construct): CodeConfig {
    const problem = bundleProblem(this.directory, this.sources);
    if (problem !== undefined) {
      throw new ConstructError('bundleNotBuilt', scope, `${problem}; run \`npm run build\` first.`);
    }
    return super.bind(scope);
  }
}
