import { build, type BuildOptions, type Plugin } from 'esbuild';
import { buildFunctions, FUNCTION_BUILD, FUNCTIONS } from '../../tools/build/functions';
import { buildOwnBundles } from '../../tools/build/own-bundles';
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

/** CommonJS packages inside an ES module ask for `require`, be it for Node's own modules. */
export const WITH_REQUIRE = {
  js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
};

/** Our flags, without what is design rather than flags: packages trimmed of what a function never uses. */
const OUR_FLAGS: BuildOptions = { ...FUNCTION_BUILD, plugins: [], banner: WITH_REQUIRE };

const USUAL = 'bench/peers/usual/index.mjs';
const OFFICIAL = 'bench/peers/official/index.js';

/** Builds what is measured: the project's own bundle if it is stale, and each peer. */
export async function buildPeers(): Promise<void> {
  if (isStale(peers.ours.bundle, ['package-lock.json', 'tools/build', 'lambda'])) {
    await buildFunctions();
  }
  await Promise.all([
    oneFile(peers.floor, 'bench/peers/floor/index.ts', FUNCTION_BUILD),
    oneFile(peers.usual, USUAL, DEFAULTS),
    oneFile(peers.usualOurFlags, USUAL, OUR_FLAGS),
    oneFile(peers.official, OFFICIAL, { ...DEFAULTS, minify: true }),
    skillVariant(peers.oursWithoutTable, {
      plugins: [
        ledgerPart('dynamodb-client', 'bench/peers/without-table/ours.ts'),
        ...FUNCTION_BUILD.plugins,
      ],
    }),
    oneFile(peers.usualWithoutTable, USUAL, {
      ...DEFAULTS,
      alias: { '@aws-sdk/lib-dynamodb': fromRoot('bench/peers/without-table/usual.mjs') },
    }),
  ]);
}

/** Our skill, built as it is deployed but for the given options. */
export const skillVariant = ({ bundle }: peers.Subject, options: BuildOptions) =>
  buildOwnBundles(fromRoot(FUNCTIONS.skill), {
    ...FUNCTION_BUILD,
    outdir: fromRoot(bundle, '..'),
    ...options,
  });

/** The same without bundles of their own: `splitting` says whether chunks take their place. */
export const skillInOne = ({ bundle }: peers.Subject, options: BuildOptions) =>
  build({
    ...FUNCTION_BUILD,
    entryPoints: { index: fromRoot(FUNCTIONS.skill) },
    outdir: fromRoot(bundle, '..'),
    ...options,
  });

const oneFile = ({ bundle }: peers.Subject, entry: string, options: BuildOptions) =>
  build({ ...options, entryPoints: [fromRoot(entry)], outfile: fromRoot(bundle) });

/** Puts another module in the place of a part of the ledger: of its client of the table, say. */
export const ledgerPart = (part: string, file: string): Plugin => ({
  name: 'ledger-part',
  setup(build) {
    build.onResolve({ filter: new RegExp(`/${part}$`) }, ({ importer }) =>
      importer.includes('/ledger/') ? { path: fromRoot(file) } : undefined,
    );
  },
});
