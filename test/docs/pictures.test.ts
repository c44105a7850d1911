import {
  casesOf,
  decisionsAt,
  type Fact,
  FACT_NAMES,
  NOW,
  pastWith,
} from '../../tools/pictures/policy';
import { SectionError, withSection } from '../../tools/pictures/sections';

describe('the table of the policy', () => {
  const pasts = Array.from({ length: 2 ** FACT_NAMES.length }, (_, bits) =>
    FACT_NAMES.filter((_fact, place) => bits & (1 << place)),
  );

  it.each(pasts.map((facts) => [facts.join(' and ') || 'nothing', facts] as const))(
    'says by its first line that holds what the policy decides after: %s',
    (_words, facts) => {
      const holds = (line: readonly (readonly [Fact, boolean])[]) =>
        line.every(([fact, value]) => !value || facts.includes(fact));
      const line = casesOf().find(({ facts: known }) => holds(known));
      expect(line?.decisions).toEqual(decisionsAt(pastWith(new Set(facts)), NOW));
    },
  );
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
