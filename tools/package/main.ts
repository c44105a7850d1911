import { buildIfStale } from '../build/build-if-stale';
import { buildJavaScript } from './javascript';
import { writeNotices } from './notices';
import { buildTypes } from './types';

/** Builds what the package holds. With `--check`, an API report that is not up to date is an error. */
async function main(): Promise<void> {
  await buildIfStale();
  await buildJavaScript();
  await writeNotices();
  buildTypes(process.argv.includes('--check'));
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`The package was not built: ${message}`);
  process.exitCode = 1;
});
