import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that only the root directory of a project has. */
const ROOT_FILE = 'account-linking.json';

export class NoProjectError extends Error {
  constructor(from: string) {
    super(`There is no ${ROOT_FILE} in ${from} or above it: run the command inside the project.`);
    this.name = 'NoProjectError';
  }
}

/** The nearest ancestor directory that is a project's root. Throws a {@link NoProjectError}. */
function projectRoot(from = process.cwd()): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ROOT_FILE))) return folder;
    if (dirname(folder) === folder) throw new NoProjectError(from);
  }
}

/** Path of a file in the project of the current directory: `projectFile('dist', 'skill', 'index.mjs')`. */
export const projectFile = (...path: string[]): string => join(projectRoot(), ...path);
