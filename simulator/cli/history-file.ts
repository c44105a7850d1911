import { readFileSync, writeFileSync } from 'node:fs';

const MAX_LINES = 500;

/** Lines of earlier runs, newest first; empty if the file cannot be read. */
export function readHistory(file: string | undefined): string[] {
  if (file === undefined) return [];
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

/** Does nothing if the file cannot be written. */
export function writeHistory(file: string | undefined, lines: readonly string[]): void {
  if (file === undefined) return;
  try {
    writeFileSync(file, `${lines.slice(0, MAX_LINES).join('\n')}\n`, { mode: 0o600 });
  } catch {
    return;
  }
}
