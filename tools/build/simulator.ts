import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { fromRoot } from '../paths';

/** Bundles the simulator, so that `npm start` does not compile it each time. */
export async function buildSimulator(): Promise<void> {
  const outdir = fromRoot('dist/simulator');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: {
      main: fromRoot('simulator/cli/main.ts'),
      serve: fromRoot('simulator/cli/serve.ts'),
    },
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    outExtension: { '.js': '.cjs' },
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  });
}
