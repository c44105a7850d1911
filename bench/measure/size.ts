import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { officialUnbundled, type Subject } from '../peers/peers';
import { fromRoot } from '../../tools/paths';

/** Size of the code without its source maps; of the unbundled skill, the size of all files. */
export function codeBytes(subject: Subject): number {
  const directory = dirname(fromRoot(subject.bundle));
  return subject === officialUnbundled
    ? directoryBytes(directory)
    : directoryBytes(directory, isCode);
}

const isCode = (name: string) => /\.[cm]js$/.test(name);

function directoryBytes(directory: string, counts = (_name: string) => true): number {
  return readdirSync(directory).reduce((sum, name) => {
    const path = join(directory, name);
    const stats = lstatSync(path);
    if (stats.isDirectory()) return sum + directoryBytes(path, counts);
    return sum + (stats.isFile() && counts(name) ? stats.size : 0);
  }, 0);
}
