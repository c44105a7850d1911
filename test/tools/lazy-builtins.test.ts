import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { lazyBuiltins } from '../../tools/build/lazy-builtins';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lazy-builtins-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Bundles a package that only exports what it imports, and runs it; tells which of Node's modules were asked for. */
async function run(packageName: string, source: string) {
  const home = join(folder, 'node_modules', packageName);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'index.js'), source);
  const { outputFiles } = await build({
    stdin: { contents: `export * from '${packageName}'`, resolveDir: folder },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
    plugins: [lazyBuiltins],
  });
  const asked: string[] = [];
  const module = { exports: {} as Record<string, unknown> };
  const getBuiltinModule = (name: string) => {
    asked.push(name);
    return process.getBuiltinModule(name);
  };
  runInNewContext(outputFiles[0]!.text, { module, require, process: { getBuiltinModule } });
  return { exports: module.exports, asked };
}

const SOURCE = `
  import { request } from 'node:http';
  import fs from 'fs';
  import process from 'node:process';
  export const parts = () => [request, fs.readFileSync, process];
`;

it('loads what the SDK imports of Node when it is used, and not before', async () => {
  const { exports, asked } = await run('@smithy/some-handler', SOURCE);
  expect(asked).toEqual([]);
  const [request, read] = (exports.parts as () => unknown[])();
  expect(request).toBe(process.getBuiltinModule('node:http').request);
  expect(read).toBe(process.getBuiltinModule('node:fs').readFileSync);
  expect(asked).toEqual(['node:http', 'node:fs']);
});

it('does so for packages that ask with require, and for lazy imports', async () => {
  const { exports, asked } = await run(
    'some-package',
    `const util = require('util');
     exports.parts = () => [util.inspect, import('node:os')];`,
  );
  expect(asked).toEqual([]);
  const [inspect, os] = (exports.parts as () => [unknown, Promise<object>])();
  expect(inspect).toBe(process.getBuiltinModule('node:util').inspect);
  expect(await os).toHaveProperty('platform', process.getBuiltinModule('node:os').platform);
});

it('loads each once', async () => {
  const { exports, asked } = await run('some-package', SOURCE);
  for (let time = 0; time < 3; time++) (exports.parts as () => unknown[])();
  expect(asked).toEqual(['node:http', 'node:fs']);
});

it('leaves a package alone that is called almost like a module of Node', async () => {
  const { exports } = await run('https2', 'export const name = "https2";');
  expect(exports).toMatchObject({ name: 'https2' });
});
