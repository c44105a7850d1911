import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromRoot } from '../../tools/paths';

let count = 0;

/** Writes the input of a child process as JSON. @returns the path */
export function writeInput(content: unknown): string {
  const path = fromRoot('.cache/bench/input', `${count++ % 8}.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(content));
  return path;
}
