import { buildSchemaIfStale } from './build-if-stale';
import { buildFunctions } from './functions';
import { buildSimulator } from './simulator';

async function main(): Promise<void> {
  await Promise.all([buildFunctions(), buildSimulator(), buildSchemaIfStale()]);
}

main().catch((error: unknown) => {
  console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
