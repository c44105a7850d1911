import { spawn } from 'node:child_process';

export interface NodeRun {
  readonly code: number | null;
  /** Standard output and standard error. */
  readonly output: string;
}

/** Rejects only if Node does not start. */
export async function runNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  cwd: string,
  input = '',
): Promise<NodeRun> {
  const command = spawn(process.execPath, args, { cwd, env: { ...process.env, ...environment } });
  const kill = () => void command.kill();
  process.once('exit', kill);
  let output = '';
  for (const stream of [command.stdout, command.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  command.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    command.once('error', reject).once('close', resolve);
  });
  process.off('exit', kill);
  return { code, output };
}
