import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fromRoot } from '../paths';

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

/**
 * Runs the stock `cdk` command, by default in this project. Resolves with its output.
 *
 * @throws CdkCommandError
 */
export async function cdk(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  cwd = fromRoot(),
): Promise<string> {
  const command = spawn(process.execPath, [require.resolve('aws-cdk/bin/cdk'), ...args], {
    cwd,
    env: {
      ...process.env,
      CDK_DISABLE_CLI_TELEMETRY: 'true',
      CDK_VALIDATION: 'false',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => void command.kill();
  process.once('exit', end);
  let output = '';
  for (const stream of [command.stdout, command.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    command.once('error', reject).once('close', resolve);
  });
  process.off('exit', end);
  if (code !== 0) throw new CdkCommandError(args.join(' '), output);
  return output;
}
