import { renameSync, rmSync } from 'node:fs';
import { build, type BuildOptions } from 'esbuild';
import { fromRoot } from '../paths';

/** Entry of each function, by its directory in `dist/`. */
export const FUNCTIONS = {
  skill: 'lambda/ride-hailer/skill.lambda.ts',
  publisher: 'lambda/publisher/publisher.lambda.ts',
  'smoke-test': 'lambda/smoke-test/smoke-test.lambda.ts',
} as const;

/** With `splitting`, a lazy import becomes a chunk that is read when it is needed. */
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

/** Calls esbuild once for each function: functions that shared chunks could only be deployed together. */
export async function buildFunctions(
  names = Object.keys(FUNCTIONS) as FunctionName[],
  outRoot = fromRoot('dist'),
): Promise<void> {
  await Promise.all(
    names.map(async (name) => {
      const outdir = `${outRoot}/.${name}-${process.pid}`;
      await build({ ...FUNCTION_BUILD, entryPoints: { index: fromRoot(FUNCTIONS[name]) }, outdir });
      // Replaces the directory as a whole, so that it never holds files of two builds.
      rmSync(`${outRoot}/${name}`, { recursive: true, force: true });
      renameSync(outdir, `${outRoot}/${name}`);
    }),
  );
}
