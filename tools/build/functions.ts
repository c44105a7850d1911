import { renameSync, rmSync } from 'node:fs';
import { type BuildOptions } from 'esbuild';
import { fromRoot } from '../paths';
import { lazyBuiltins } from './lazy-builtins';
import { leanAskSdk } from './lean-ask-sdk';
import { leanAwsSdk } from './lean-aws-sdk';
import { buildOwnBundles } from './own-bundles';

/** Each function's bundle: a folder of `dist/`, and the entry that its `index.mjs` is made from. */
export const FUNCTIONS = {
  skill: 'lambda/ride-hailer/skill.lambda.ts',
  publisher: 'lambda/publisher/publisher.lambda.ts',
} as const;

export const FUNCTION_BUILD = {
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  mainFields: ['module', 'main'],
  minify: true,
  keepNames: false,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [lazyBuiltins, leanAwsSdk(), leanAskSdk],
} satisfies BuildOptions;

/**
 * Builds all functions side by side into `dist/<function>/index.mjs`. What was there is replaced at
 * once, so that who runs it meanwhile finds one or the other.
 */
export async function buildFunctions(outRoot = fromRoot('dist')): Promise<void> {
  await Promise.all(
    Object.entries(FUNCTIONS).map(async ([name, entry]) => {
      const outdir = `${outRoot}/.${name}-${process.pid}`;
      await buildOwnBundles(fromRoot(entry), { ...FUNCTION_BUILD, outdir });
      rmSync(`${outRoot}/${name}`, { recursive: true, force: true });
      renameSync(outdir, `${outRoot}/${name}`);
    }),
  );
}
