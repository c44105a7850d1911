import { buildSchemaIfStale } from './build-if-stale';
import { buildFunctions } from './functions';
import { buildPageIfStale } from './page';
import { buildSimulator } from './simulator';

async function main(): Promise<void> {
  await Promise.all([buildFunctions(), buildSimulator(), buildPageIfStale(), buildSchemaIfStale()]);
}

main().catch((error: unknown) => {
  console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
