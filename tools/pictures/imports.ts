import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const IMPORTED = /(?:from|import|require)\s*\(?\s*'([^'\n]+)'/g;

/** What one file imports: files of the project without their ending, and packages by name. */
export interface Imports {
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

/** Source files in a folder, as paths from the root. */
export function sourcesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

export function importsOf(root: string, file: string): Imports {
  const named = [...readFileSync(join(root, file), 'utf8').matchAll(IMPORTED)].map(
    ([, name = '']) => name,
  );
  const own = named.filter((name) => name.startsWith('.'));
  const foreign = named.filter((name) => /^@?[a-z]/.test(name) && !name.startsWith('node:'));
  return {
    files: own.map((name) => normalize(join(dirname(file), name))),
    packages: foreign.map(packageOf),
  };
}

/** `@scope/name`, or `name`, of whatever is imported from it. */
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

/** Whether a file that is imported, given without its ending, holds nothing but names. */
export const importsNothing = (root: string, target: string): boolean =>
  existsSync(join(root, `${target}.ts`)) && isEmpty(importsOf(root, `${target}.ts`));

const isEmpty = ({ files, packages }: Imports): boolean => files.length + packages.length === 0;
