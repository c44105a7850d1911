import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Creates an empty directory, which is removed after the tests of the file or `describe`. */
export function temporaryDirectory(parent = tmpdir()): string {
  const directory = mkdtempSync(join(parent, 'test-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
