import { spawn } from 'node:child_process';
import { fromRoot } from '../paths';

/** Runs a file of `tools/` in a directory. Resolves with its output, and rejects with it when it fails. */
export async function runTool(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  cwd: string,
  input = '',
): Promise<string> {
  const command = spawn(process.execPath, ['--import', 'tsx', fromRoot(file), ...args], {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [command.stdout, command.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  command.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    command.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(`${file} ended with ${code}:\n${output}`);
  return output;
}
