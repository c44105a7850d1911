import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildOwnBundles } from '../../tools/build/own-bundles';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-bundles-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function bundles(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return buildOwnBundles(join(folder, 'main.ts'), {
    bundle: true,
    format: 'esm',
    outdir: join(folder, 'out'),
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
  });
}

const built = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');

it('puts what is imported lazily into a file of its name, with all that it needs', async () => {
  await bundles({
    'main.ts': `import { one } from './shared'; export const get = async () => [one, await import('./words/de')];`,
    'words/de.ts': `import { one } from '../shared'; export const de = () => [one, import('./it')];`,
    'words/it.ts': `export const it = 'ciao';`,
    'shared.ts': `export const one = 'only one';`,
  });
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['de.mjs', 'index.mjs', 'it.mjs']);
  expect(built('index.mjs')).toMatch(/import\("\.\/de\.mjs"\)/);
  expect(built('index.mjs')).not.toMatch(/import .* from/);
  expect(built('de.mjs')).toContain('only one');
  expect(built('de.mjs')).toMatch(/import\("\.\/it\.mjs"\)/);
});

it('builds what two import once', async () => {
  await bundles({
    'main.ts': `export const get = () => [import('./a'), import('./b')];`,
    'a.ts': `export const a = () => import('./b');`,
    'b.ts': `export const b = () => import('./a');`,
  });
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a.mjs', 'b.mjs', 'index.mjs']);
});

it('keeps lazy imports of packages inside', async () => {
  await bundles({
    'main.ts': `import { get } from 'pack'; export { get };`,
    'node_modules/pack/index.js': `export const get = () => import('./late.js');`,
    'node_modules/pack/late.js': `export const late = 'inside';`,
  });
  expect(readdirSync(join(folder, 'out'))).toEqual(['index.mjs']);
  expect(built('index.mjs')).toContain('inside');
});

it('refuses two that would have one name', async () => {
  const build = bundles({
    'main.ts': `export const get = () => [import('./a/words'), import('./b/words')];`,
    'a/words.ts': `export const a = 1;`,
    'b/words.ts': `export const b = 1;`,
  });
  await expect(build).rejects.toThrow(/a\/words\.ts and .*b\/words\.ts .* rename one/);
});

it('says what is missing', async () => {
  await expect(bundles({ 'main.ts': `export const get = () => import('./nothing');` }))
    .rejects //
    .toThrow('Could not resolve "./nothing"');
});
