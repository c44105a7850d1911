import { renameSync, rmSync } from 'node:fs';
import { build, type BuildOptions } from 'esbuild';
import { fromRoot } from '../paths';
import { leanAwsSdk } from './lean-aws-sdk';

/** Each function's bundle: a folder of `dist/`, and the entry that its `index.mjs` is made from. */
export const FUNCTIONS = {
  skill: 'lambda/ride-hailer/skill.lambda.ts',
  publisher: 'lambda/publisher/publisher.lambda.ts',
} as const;

/**
 * ES modules with splitting: what is imported lazily stays a file of its own, which a turn that
 * doesn't need it never reads.
 */
export const FUNCTION_BUILD: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  chunkNames: '[name]-[hash]',
  mainFields: ['module', 'main'],
  minify: true,
  keepNames: false,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  // CommonJS packages inside an ES module still ask for `require`.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  // A function's credentials stand in its environment: the other eight ways to find some stay out.
  alias: {
    '@aws-sdk/credential-provider-node': fromRoot('tools/build/environment-credentials.ts'),
  },
  plugins: [leanAwsSdk],
};

/**
 * Builds all functions side by side into `dist/<function>/index.mjs`. What was there is replaced at
 * once, so that who runs it meanwhile finds one or the other.
 */
export async function buildFunctions(outRoot = fromRoot('dist')): Promise<void> {
  await Promise.all(
    Object.entries(FUNCTIONS).map(async ([name, entry]) => {
      const outdir = `${outRoot}/.${name}-${process.pid}`;
      await build({ ...FUNCTION_BUILD, entryPoints: { index: fromRoot(entry) }, outdir });
      rmSync(`${outRoot}/${name}`, { recursive: true, force: true });
      renameSync(outdir, `${outRoot}/${name}`);
    }),
  );
}
