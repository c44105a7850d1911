import { existsSync } from 'node:fs';
import { newerSource } from '../../lib/skill/bundle-problem';
import { fromRoot } from '../paths';

/** Paths are relative to the project's root. */
export function isStale(built: string, sources: readonly string[]): boolean {
  const output = fromRoot(built);
  if (!existsSync(output)) return true;
  return (
    newerSource(
      output,
      sources.map((source) => fromRoot(source)),
    ) !== undefined
  );
}
