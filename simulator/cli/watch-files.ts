import { existsSync, watch } from 'node:fs';

/** A build writes several files at once. */
const SETTLE_MS = 150;

/**
 * Calls `changed` once after files or directories have changed. Calls do not overlap: a change during a
 * call leads to another one. Returns a function that stops watching.
 */
export function watchFiles(paths: readonly string[], changed: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const run = async () => {
    if (running) return void (again = true);
    running = true;
    await changed();
    running = false;
    if (!again) return;
    again = false;
    await run();
  };
  const watchers = paths
    .filter((path) => existsSync(path))
    .map((path) =>
      watch(path, { recursive: true, persistent: false }, () => {
        clearTimeout(timer);
        timer = setTimeout(() => void run(), SETTLE_MS);
      }),
    );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
