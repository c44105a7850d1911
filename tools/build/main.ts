import { buildSchemaIfStale } from './build-if-stale';
import { buildFunctions } from './functions';
import { buildPage } from './page';
import { buildSimulator } from './simulator';

async function main(): Promise<void> {
  await Promise.all([buildFunctions(), buildSimulator(), buildPage(), buildSchemaIfStale()]);
}

main().catch((error: unknown) => {
  console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
