import { renameSync, rmSync } from 'node:fs';
import { build, type BuildOptions } from 'esbuild';
import { fromRoot } from '../paths';

/** Directory of a function's bundle in `dist/`, and the entry that its `index.mjs` is built from. */
export const FUNCTIONS = {
  skill: 'lambda/ride-hailer/skill.lambda.ts',
  publisher: 'lambda/publisher/publisher.lambda.ts',
  'smoke-test': 'lambda/smoke-test/smoke-test.lambda.ts',
} as const;

/** esbuild's options of every function. A lazy import becomes a chunk that is read when it is needed. */
export const FUNCTION_BUILD = {
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  splitting: true,
  minify: true,
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  // CommonJS packages call `require` for Node's own modules, which an ES module does not have.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'linked',
  logLevel: 'warning',
} satisfies BuildOptions;

type FunctionName = keyof typeof FUNCTIONS;

/**
 * Builds functions into `outRoot/NAME/index.mjs` and its chunks, with one call of esbuild each:
 * functions that shared chunks could only be deployed together.
 */
export async function buildFunctions(
  names = Object.keys(FUNCTIONS) as FunctionName[],
  outRoot = fromRoot('dist'),
): Promise<void> {
  await Promise.all(
    names.map(async (name) => {
      const outdir = `${outRoot}/.${name}-${process.pid}`;
      await build({ ...FUNCTION_BUILD, entryPoints: { index: fromRoot(FUNCTIONS[name]) }, outdir });
      // Replaces the directory as a whole, so that a process that starts during the build finds a complete bundle.
      rmSync(`${outRoot}/${name}`, { recursive: true, force: true });
      renameSync(outdir, `${outRoot}/${name}`);
    }),
  );
}
