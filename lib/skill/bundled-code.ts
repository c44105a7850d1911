import { AssetCode, type CodeConfig } from 'aws-cdk-lib/aws-lambda';
import { type Construct } from 'constructs';
import { bundleProblem } from './bundle-problem';

/** A function's code that is missing, or older than its sources. */
export class BundleError extends Error {
  override name = 'BundleError';

  constructor(construct: Construct, problem: string) {
    super(`${construct.node.path}: ${problem}; run \`npm run build\` first.`);
  }
}

/** A function's built code: a directory with `index.mjs`, its chunks and source maps. */
export class BundledCode extends AssetCode {
  /**
   * @param directory holds `index.mjs`
   * @param sources files and directories that it is built from; without them its age is not checked
   */
  constructor(
    private readonly directory: string,
    private readonly sources: readonly string[] = [],
  ) {
    super(directory);
  }

  /** Throws BundleError where the code is missing or older than a source, so that no deploy ships it. */
  override bind(scope: Construct): CodeConfig {
    const problem = bundleProblem(this.directory, this.sources);
    if (problem !== undefined) throw new BundleError(scope, problem);
    return super.bind(scope);
  }
}
