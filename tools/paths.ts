import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's root: the directory with `cdk.json`, at or above the current directory. */
export function projectRoot(from = process.cwd()): string {
  let directory = from;
  while (!existsSync(join(directory, 'cdk.json'))) {
    const parent = dirname(directory);
    if (parent === directory) {
      throw new Error(`No cdk.json in ${from} or above it: run the command inside the project.`);
    }
    directory = parent;
  }
  return directory;
}

export const fromRoot = (...path: string[]): string => join(projectRoot(), ...path);
