import { spawn } from 'node:child_process';
import { build } from 'esbuild';
import { buildIfStale } from './build/build-if-stale';
import { fromRoot } from './paths';

/** `npm run verify`: bundles the verification, so that plain Node runs it at full speed, and runs it. */
async function main(): Promise<void> {
  await buildIfStale();
  const outfile = fromRoot('.cache/verify/main.cjs');
  await build({
    entryPoints: [fromRoot('test/verify/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  const parameters = ['--enable-source-maps', outfile, ...process.argv.slice(2)];
  const verification = spawn(process.execPath, parameters, { stdio: 'inherit' });
  verification.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

main().catch((error: unknown) => {
  console.error(`Could not verify: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
});
