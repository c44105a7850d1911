import { readFileSync, writeFileSync } from 'node:fs';
import { buildIfStale } from '../build/build-if-stale';
import { fromRoot, projectRoot } from '../paths';
import { playFlow } from './flow';
import { withPictures } from './pictures';

/** `npm run pictures`: draws the pictures of docs/design.md anew. */
async function main(): Promise<void> {
  await buildIfStale();
  const file = fromRoot('docs', 'design.md');
  const before = readFileSync(file, 'utf8');
  const after = withPictures(before, projectRoot(), await playFlow());
  if (after !== before) writeFileSync(file, after);
  console.log(after === before ? 'docs/design.md is as it should be.' : 'docs/design.md is new.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
