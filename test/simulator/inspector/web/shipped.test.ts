import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fromRoot } from '../../../../tools/paths';

const DIRECTORY = fromRoot('dist', 'inspector');
const MAX_BYTES = 350 * 1024;

describe('the built inspector', () => {
  const files = readdirSync(DIRECTORY, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

  it('is smaller than its limit', () => {
    const bytes = files.map((file) => gzipSync(readFileSync(file)).length);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(MAX_BYTES);
  });

  it('requests nothing from other hosts', () => {
    const NAMESPACES = /https?:\/\/www\.w3\.org\/[\w/]*/g;
    for (const file of files) {
      const text = readFileSync(file, 'utf8').replaceAll(NAMESPACES, '');
      expect(text.match(/https?:\/\/[\w.-]+/g) ?? []).toEqual([]);
    }
  });
});
