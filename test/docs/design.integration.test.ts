import { readFileSync } from 'node:fs';
import { fromRoot, projectRoot } from '../../tools/paths';
import { playFlow } from '../../tools/pictures/flow';
import { withPictures } from '../../tools/pictures/pictures';

it('docs/design.md shows what is true of the project now; else run `npm run pictures`', async () => {
  const document = readFileSync(fromRoot('docs', 'design.md'), 'utf8');
  expect(withPictures(document, projectRoot(), await playFlow())).toBe(document);
});
