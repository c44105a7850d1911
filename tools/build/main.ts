import { buildIfStale, buildSchemaIfStale } from './build-if-stale';
import { buildFunctions } from './functions';
import { buildPageIfStale } from './page';
import { buildSimulator } from './simulator';

/** Builds everything, or with `--if-stale` what is out of date. */
async function main(): Promise<void> {
  if (process.argv.includes('--if-stale')) return buildIfStale();
  await Promise.all([buildFunctions(), buildSimulator(), buildPageIfStale(), buildSchemaIfStale()]);
}

main().catch((error: unknown) => {
  console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
