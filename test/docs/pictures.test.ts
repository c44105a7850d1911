import { readFileSync } from 'node:fs';
import { fromRoot, projectRoot } from '../../tools/paths';
import { playFlow } from '../../tools/pictures/flow';
import { withPictures } from '../../tools/pictures/pictures';
import { SectionError, withSection } from '../../tools/pictures/sections';

describe('docs/design.md', () => {
  it('shows what is true of the project now; else run `npm run pictures`', async () => {
    const document = readFileSync(fromRoot('docs', 'design.md'), 'utf8');
    expect(withPictures(document, projectRoot(), await playFlow())).toBe(document);
  });
});

describe('a section', () => {
  it('is replaced, and nothing beside it', () => {
    const document = 'before\n<!-- a -->\nold\n<!-- /a -->\nafter\n';
    expect(withSection(document, 'a', 'new')).toBe(
      'before\n<!-- a -->\n\nnew\n\n<!-- /a -->\nafter\n',
    );
  });

  it('that is missing is said, with the way out', () => {
    expect(() => withSection('text', 'a', 'new')).toThrow(SectionError);
    expect(() => withSection('<!-- /a --><!-- a -->', 'a', 'new')).toThrow(/put <!-- a -->/);
  });
});
