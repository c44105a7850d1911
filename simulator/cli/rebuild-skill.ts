import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { projectFile } from '../../skill-source/project-file';
import { UsageError } from './errors';

/** Rejects with esbuild's messages in a {@link UsageError}. */
export async function rebuildSkill(): Promise<void> {
  const entry = projectFile('tools', 'build', 'main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', entry, '--skill'], {
    cwd: projectFile(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [output, code] = await Promise.all([text(child.stderr), exited]);
  if (code !== 0) throw new UsageError(output.trim());
}
