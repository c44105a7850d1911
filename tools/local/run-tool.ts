import { fromRoot } from '../paths';
import { runNode } from './run-node';

/** Runs a file of `tools/` in a directory. Resolves with its output, and rejects with it when it fails. */
export async function runTool(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  cwd: string,
  input = '',
): Promise<string> {
  const tool = ['--import', 'tsx', fromRoot(file), ...args];
  const { code, output } = await runNode(tool, environment, cwd, input);
  if (code !== 0) throw new Error(`${file} ended with ${code}:\n${output}`);
  return output;
}
