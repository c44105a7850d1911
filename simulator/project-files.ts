import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What makes a folder the project's root. */
const MARK = 'account-linking.json';

export class NoProjectError extends Error {
  constructor(from: string) {
    super(`There is no ${MARK} in ${from} or above it: run the command inside the project.`);
    this.name = 'NoProjectError';
  }
}

/** Nearest folder upwards that is a project's root. Throws a {@link NoProjectError}. */
function projectRoot(from = process.cwd()): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, MARK))) return folder;
    if (dirname(folder) === folder) throw new NoProjectError(from);
  }
}

/** A file of the project that the command is run in: `projectFile('dist', 'skill', 'index.mjs')`. */
export const projectFile = (...path: string[]): string => join(projectRoot(), ...path);
