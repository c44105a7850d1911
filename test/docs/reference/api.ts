import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../../tools/paths';
import { temporaryDirectory } from '../../support/directory';

/** Each name is the `@module` of an index. */
export const ENTRY_POINTS = ['linking', 'lwa', 'constructs', 'simulator'] as const;

const directory = temporaryDirectory();

export function apiPages(): ReadonlyMap<string, string> {
  const typedoc = fromRoot('node_modules/typedoc/bin/typedoc');
  const options = fromRoot('test/docs/reference/typedoc.json');
  execFileSync(process.execPath, [typedoc, '--options', options, '--out', directory], {
    stdio: 'inherit',
  });
  return new Map(
    ENTRY_POINTS.map((name) => [name, readFileSync(join(directory, `${name}.md`), 'utf8')]),
  );
}
