import { buildSchemaIfStale } from './build-if-stale';
import { buildFunctions } from './functions';
import { isPrinted } from './is-printed';
import { buildPageIfStale } from './page';
import { buildSimulator } from './simulator';

/** Builds everything, or with `--skill` the skill's function. */
async function main(): Promise<void> {
  if (process.argv.includes('--skill')) return buildFunctions(['skill']);
  await Promise.all([buildFunctions(), buildSimulator(), buildPageIfStale(), buildSchemaIfStale()]);
}

main().catch((error: unknown) => {
  if (!isPrinted(error)) {
    console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
  }
  process.exitCode = 1;
});
