import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const POLL_MS = 200;

/**
 * Calls `onChange` when files have changed and are no longer being written, one call at a time. Returns a
 * function that stops the polling.
 *
 * Polls, because `fs.watch` loses files that an editor replaces or a build removes.
 */
export function watchFiles(paths: readonly string[], onChange: () => Promise<void>): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const poll = async () => {
    let [before, isChanged] = [stateOf(paths), false];
    while (!signal.aborted) {
      await setTimeout(POLL_MS, undefined, { ref: false, signal });
      const now = stateOf(paths);
      const isSettled = now === before;
      before = now;
      if (isChanged && isSettled) await onChange();
      isChanged = !isSettled;
    }
  };
  poll().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return () => controller.abort();
}

const stateOf = (paths: readonly string[]): string => paths.map(linesOf).join('');

function linesOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return '';
  if (!stats.isDirectory()) return `${path} ${stats.ctimeMs} ${stats.size}\n`;
  const names = namesIn(path).filter((name) => name !== 'node_modules');
  return names.map((name) => linesOf(join(path, name))).join('');
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    // A build has just removed the directory.
    return [];
  }
}
