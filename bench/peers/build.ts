import { build, type BuildOptions, type Plugin } from 'esbuild';
import { buildFunctions, FUNCTION_BUILD, FUNCTIONS } from '../../tools/build/functions';
import { isStale } from '../../tools/build/staleness';
import { fromRoot } from '../../tools/paths';
import * as peers from './peers';

/** What `esbuild --bundle --platform=node` does, for Lambda's Node. */
const DEFAULTS: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  logLevel: 'error',
};

/** Our flags, without what is design rather than flags: the SDK's client trimmed of what a function never uses. */
const OUR_FLAGS: BuildOptions = { ...FUNCTION_BUILD, splitting: false, alias: {}, plugins: [] };

const USUAL = 'bench/peers/usual/index.mjs';
const OFFICIAL = 'bench/peers/official/index.js';

/** Builds what is measured: the project's own bundle if it is stale, and each peer. */
export async function buildPeers(): Promise<void> {
  if (isStale(peers.ours.bundle, ['package-lock.json', 'tools/build', 'lambda'])) {
    await buildFunctions();
  }
  await Promise.all([
    oneFile(peers.floor, 'bench/peers/floor/index.ts', OUR_FLAGS),
    oneFile(peers.usual, USUAL, DEFAULTS),
    oneFile(peers.usualOurFlags, USUAL, OUR_FLAGS),
    oneFile(peers.official, OFFICIAL, { ...DEFAULTS, minify: true }),
    skillVariant(peers.oursWithoutTable, {
      plugins: [...plugins, tableClientFrom('bench/peers/without-table/ours.ts')],
    }),
    oneFile(peers.usualWithoutTable, USUAL, {
      ...DEFAULTS,
      alias: { '@aws-sdk/lib-dynamodb': fromRoot('bench/peers/without-table/usual.mjs') },
    }),
  ]);
}

export const plugins = FUNCTION_BUILD.plugins ?? [];

/** Our skill, built as it is deployed but for the given options. */
export const skillVariant = ({ bundle }: peers.Subject, options: BuildOptions) =>
  build({
    ...FUNCTION_BUILD,
    entryPoints: { index: fromRoot(FUNCTIONS.skill) },
    outdir: fromRoot(bundle, '..'),
    ...options,
  });

const oneFile = ({ bundle }: peers.Subject, entry: string, options: BuildOptions) =>
  build({ ...options, entryPoints: [fromRoot(entry)], outfile: fromRoot(bundle) });

/** Puts another module in the place of the ledger's client of the table. */
export const tableClientFrom = (file: string): Plugin => ({
  name: 'table-client',
  setup(build) {
    build.onResolve({ filter: /\/dynamodb-client$/ }, ({ importer }) =>
      importer.includes('/ledger/') ? { path: fromRoot(file) } : undefined,
    );
  },
});
