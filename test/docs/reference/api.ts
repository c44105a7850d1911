import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '../../../tools/paths';

/** Entry points of the public API, each named by the `@module` of its index. */
export const ENTRY_POINTS = ['linking', 'lwa', 'constructs', 'simulator'] as const;

/** The reference of each entry point in Markdown, by its name. */
export function apiPages(): ReadonlyMap<string, string> {
  const directory = mkdtempSync(join(tmpdir(), 'reference-'));
  try {
    execFileSync(
      process.execPath,
      [
        fromRoot('node_modules', 'typedoc', 'bin', 'typedoc'),
        '--options',
        fromRoot('test', 'docs', 'reference', 'typedoc.json'),
        '--out',
        directory,
      ],
      { stdio: 'inherit' },
    );
    return new Map(
      ENTRY_POINTS.map((name) => [name, readFileSync(join(directory, `${name}.md`), 'utf8')]),
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
