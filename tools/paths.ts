import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's root: the directory with `cdk.json`, at or above the current directory. */
export function projectRoot(from = process.cwd()): string {
  let folder = from;
  while (!existsSync(join(folder, 'cdk.json'))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new Error(`No cdk.json in ${from} or above it: run the command inside the project.`);
    }
    folder = parent;
  }
  return folder;
}

export const fromRoot = (...path: string[]): string => join(projectRoot(), ...path);
