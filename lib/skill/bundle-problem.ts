import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param sources files and directories that the bundle is built from
 * @returns undefined for a bundle that can be deployed
 */
export function bundleProblem(directory: string, sources: readonly string[]): string | undefined {
  const entry = join(directory, 'index.mjs');
  if (!existsSync(entry)) return `${directory} has no index.mjs`;
  const changed = newerSource(entry, sources);
  return changed === undefined ? undefined : `${directory} is older than ${changed}`;
}

export function newerSource(file: string, sources: readonly string[]): string | undefined {
  const { mtimeMs } = statSync(file);
  return sources.find((source) => existsSync(source) && lastChange(source) > mtimeMs);
}

function lastChange(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path).map((name) => lastChange(join(path, name)));
  return Math.max(stats.mtimeMs, ...inside);
}
