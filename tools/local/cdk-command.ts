import { createRequire } from 'node:module';
import { fromRoot } from '../paths';
import { runNode } from './run-node';

const require = createRequire(fromRoot('package.json'));

export class CdkCommandError extends Error {
  constructor(
    command: string,
    readonly output: string,
  ) {
    super(`cdk ${command} failed:\n${output.slice(-4_000)}`);
    this.name = 'CdkCommandError';
  }
}

/** @throws CdkCommandError if the command fails */
export async function cdk(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  cwd = fromRoot(),
): Promise<string> {
  const { code, output } = await runNode(
    [require.resolve('aws-cdk/bin/cdk'), ...args],
    { CDK_DISABLE_CLI_TELEMETRY: 'true', CDK_VALIDATION: 'false', ...environment },
    cwd,
  );
  if (code !== 0) throw new CdkCommandError(args.join(' '), output);
  return output;
}
