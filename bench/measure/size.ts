import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { officialUnbundled, type Subject } from '../peers/peers';
import { fromRoot } from '../../tools/paths';

/** Bytes of the deployed code, without source maps. */
export function deployedBytes(subject: Subject): number {
  const folder = dirname(fromRoot(subject.bundle));
  return subject === officialUnbundled ? folderBytes(folder) : folderBytes(folder, isCode);
}

const isCode = (name: string) => /\.[cm]js$/.test(name);

function folderBytes(folder: string, counts = (_name: string) => true): number {
  return readdirSync(folder).reduce((sum, name) => {
    const path = join(folder, name);
    const stats = lstatSync(path);
    if (stats.isDirectory()) return sum + folderBytes(path, counts);
    return sum + (stats.isFile() && counts(name) ? stats.size : 0);
  }, 0);
}
