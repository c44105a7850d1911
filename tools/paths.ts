import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export function projectRoot(): string {
  const from = process.cwd();
  for (let directory = from; ; directory = dirname(directory)) {
    if (existsSync(join(directory, 'cdk.json'))) return directory;
    if (dirname(directory) === directory) {
      throw new Error(`No cdk.json in ${from} or above it: run the command inside the project.`);
    }
  }
}

export const fromRoot = (...path: string[]): string => join(projectRoot(), ...path);
