import { readdirSync, readFileSync } from 'node:fs';
import { failuresQuery, latencyQuery } from '../../../lib/monitoring/log-queries';
import { alarmSections } from '../../../lib/monitoring/run-book';
import { fromRoot } from '../../../tools/paths';
import { MEANINGS } from '../../docs/reference/log-events';
import { fixtureFiles, testStacks } from '../support';

const { runBook } = fixtureFiles();
const queries = [...runBook.matchAll(/```logs-insights\n([^`]+)```/g)].map(([, query]) => query!);
const sections = runBook
  .split(/^## /m)
  .slice(1)
  .map((section) => [section.split('\n')[0]!, section] as const);

const INSIGHTS_KEYWORDS = new Set(
  `fields filter stats sort limit by as and or not in like desc asc count pct max min latest bin
   ispresent`.split(/\s+/),
);
const LITERALS = /"[^"]*"|\/(?:[^/\n]|\\\/)+\//g;

/** Leaves out `h`, `m` and `e6`, which belong to durations and numbers: `1h`, `5m`, `1e6`. */
function fieldsOf(query: string): string[] {
  const defined = new Set([...query.matchAll(/ as (\w+)/g)].map(([, name]) => name!));
  const words = query.replace(LITERALS, '').match(/[@a-zA-Z_]\w*/g) ?? [];
  return [...new Set(words)].filter(
    (word) =>
      !word.startsWith('@') &&
      !INSIGHTS_KEYWORDS.has(word) &&
      !defined.has(word) &&
      !/^(h|m|e6)$/.test(word),
  );
}

const source = readdirSync(fromRoot('lambda'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(fromRoot('lambda', file), 'utf8'))
  .join('\n');
const POWERTOOLS_FIELDS = ['level', 'message', 'service', 'timestamp'];

describe('the run book', () => {
  it('has a section for each alarm, and no other', () => {
    const { alarms } = testStacks({ canaryMinutes: 15 }).skill;
    expect(alarmSections(runBook).sort()).toEqual([...alarms.sections].sort());
    expect(sections.map(([heading]) => heading).sort()).toEqual(alarmSections(runBook).sort());
  });

  it.each(sections)('describes, investigates and resolves %s', (_, section) => {
    const [, description, investigation, resolution, ...more] = section.split(/^### .+$/m);
    expect(section.match(/^### .+$/gm)).toEqual([
      '### Description',
      '### Investigation',
      '### Resolution',
    ]);
    for (const text of [description, resolution]) expect(text!.trim().length).toBeGreaterThan(60);
    expect(investigation).toMatch(/```(sh|logs-insights)\n/);
    expect(more).toEqual([]);
  });

  it('links only to sections that exist', () => {
    const anchors = alarmSections(runBook).map((heading) => `#${heading.toLowerCase()}`);
    const links = [...runBook.matchAll(/\]\((#[^)]+)\)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });
});

describe('the queries of the run book and the dashboard', () => {
  const allQueries = [...queries, latencyQuery.join('\n'), failuresQuery.join('\n')];

  it('are more than eight in the run book', () => {
    expect(queries.length).toBeGreaterThan(8);
  });

  it.each(allQueries)('use only fields that are logged: %#', (query) => {
    const unknown = fieldsOf(query).filter(
      (field) => !POWERTOOLS_FIELDS.includes(field) && !new RegExp(`\\b${field}\\b`).test(source),
    );
    expect(unknown).toEqual([]);
  });

  it.each(allQueries)('use only events and values that functions log: %#', (query) => {
    const comparisons = [
      ...query.matchAll(/(?:event|outcome|status|metric) (?:=|in) (\[[^\]]+\]|"[^"]+")/g),
    ];
    const values = comparisons.flatMap(([, list]) => list!.match(/[\w.]+/g) ?? []);
    const unknown = values.filter(
      (value) => !source.includes(`'${value}'`) && !(value in MEANINGS),
    );
    expect(unknown).toEqual([]);
  });
});
