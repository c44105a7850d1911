import { build, type BuildOptions, type Plugin } from 'esbuild';
import { buildFunctions, FUNCTION_BUILD, FUNCTIONS } from '../../tools/build/functions';
import { isStale } from '../../tools/build/staleness';
import { fromRoot } from '../../tools/paths';
import * as peers from './peers';

/** `esbuild --bundle --platform=node` for Lambda's Node. */
const DEFAULTS: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  logLevel: 'error',
};

const USUAL = 'bench/peers/usual/index.mjs';
const OFFICIAL = 'bench/peers/official/index.js';

export async function buildPeers(): Promise<void> {
  if (isStale(peers.ours.bundle, ['package-lock.json', 'tools/build', 'lambda'])) {
    await buildFunctions();
  }
  await Promise.all([
    buildLikeOurs(peers.floor, 'bench/peers/floor/index.ts'),
    buildLikeOurs(peers.oursWithoutTable, FUNCTIONS.skill, [withoutTable]),
    buildOneFile(peers.usual, USUAL, DEFAULTS),
    buildOneFile(peers.official, OFFICIAL, { ...DEFAULTS, minify: true }),
    buildOneFile(peers.usualWithoutTable, USUAL, {
      ...DEFAULTS,
      alias: { '@aws-sdk/lib-dynamodb': fromRoot('bench/peers/without-table/usual.mjs') },
    }),
  ]);
}

const buildLikeOurs = ({ bundle }: peers.Subject, entry: string, plugins: Plugin[] = []) =>
  build({
    ...FUNCTION_BUILD,
    entryPoints: { index: fromRoot(entry) },
    outdir: fromRoot(bundle, '..'),
    plugins,
  });

const buildOneFile = ({ bundle }: peers.Subject, entry: string, options: BuildOptions) =>
  build({ ...options, entryPoints: [fromRoot(entry)], outfile: fromRoot(bundle) });

const withoutTable: Plugin = {
  name: 'without-table',
  setup(build) {
    build.onResolve({ filter: /\/dynamodb-client$/ }, () => ({
      path: fromRoot('bench/peers/without-table/ours.ts'),
    }));
  },
};
