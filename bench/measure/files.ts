import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromRoot } from '../../tools/paths';

let count = 0;

/** Writes a value for a child process. @returns the path */
export function jsonFile(content: unknown): string {
  const path = fromRoot('.cache/bench/input', `${count++ % 8}.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(content));
  return path;
}
