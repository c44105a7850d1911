import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { fromRoot } from '../paths';

/** Without a bundle, `npm start` would compile the simulator each time. */
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
