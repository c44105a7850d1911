import { lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { officialUnbundled, ours, type Subject } from '../peers/peers';
import { fromRoot } from '../../tools/paths';

/** Bytes of code that a function would be deployed with, without source maps. */
export function deployedBytes(subject: Subject): number {
  const bundle = fromRoot(subject.bundle);
  if (subject === ours) return folderBytes(dirname(bundle), (name) => name.endsWith('.mjs'));
  if (subject === officialUnbundled) return folderBytes(dirname(bundle));
  return statSync(bundle).size;
}

function folderBytes(folder: string, counts = (_name: string) => true): number {
  return readdirSync(folder).reduce((sum, name) => {
    const path = join(folder, name);
    const stats = lstatSync(path);
    if (stats.isDirectory()) return sum + folderBytes(path, counts);
    return sum + (stats.isFile() && counts(name) ? stats.size : 0);
  }, 0);
}
