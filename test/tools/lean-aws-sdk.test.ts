import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { leanAwsSdk } from '../../tools/build/lean-aws-sdk';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lean-aws-sdk-'));
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
    plugins: [leanAwsSdk],
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

it('leaves other packages as they are', async () => {
  const { exports, asked } = await run('some-other-handler', SOURCE);
  expect((exports.parts as () => unknown[])()).toHaveLength(3);
  expect(asked).toEqual([]);
});

it('leaves out what a function never uses, and says so when it is asked for', async () => {
  const { exports } = await run('@smithy/reader', `export const parse = () => import('bowser');`);
  await expect((exports.parse as () => Promise<unknown>)()).rejects.toThrow('left out');
});
