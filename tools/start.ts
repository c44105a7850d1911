import { buildIfStale, isPrinted } from './build/build-if-stale';
import { fromRoot } from './paths';

/** `npm start` passes `main`, and `npm run simulator` passes `serve`. */
async function main(): Promise<void> {
  const [entry = 'main'] = process.argv.splice(2, 1);
  await buildIfStale((part) => process.stderr.write(`Building ${part} …\n`));
  await import(fromRoot(`dist/simulator/${entry}.cjs`));
}

main().catch((error: unknown) => {
  if (!isPrinted(error)) {
    console.error(`Could not start: ${error instanceof Error ? error.message : String(error)}`);
  }
  process.exitCode = 2;
});
