import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type IConstruct } from 'constructs';

/** A function's code that is not there yet. */
export class BundleNotBuiltError extends Error {
  override name = 'BundleNotBuiltError';

  constructor(construct: IConstruct, folder: string) {
    super(`${construct.node.path}: ${folder} has no index.mjs; run \`npm run build\` first.`);
  }
}

/**
 * The built code of a function, with what it loads late and source maps.
 *
 * @param folder holds `index.mjs`
 */
export function bundledCode(construct: IConstruct, folder: string): Code {
  if (!existsSync(join(folder, 'index.mjs'))) throw new BundleNotBuiltError(construct, folder);
  return Code.fromAsset(folder);
}
