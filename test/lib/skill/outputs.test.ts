import { readFileSync } from 'node:fs';
import { fromRoot } from '../../../tools/paths';
import { skillTemplate } from '../support';

const DOCUMENTS = ['docs/run-book.md', 'docs/how-to/recover.md'];

const outputs = skillTemplate().findOutputs('*');

it.each(DOCUMENTS)('%s names outputs that the skill stack has', (document) => {
  const text = readFileSync(fromRoot(document), 'utf8');
  const named = [...text.matchAll(/\boutput ([A-Z]\w+)/g)].map(([, name]) => name!);

  expect(named).toContain('LedgerTable');
  expect(named.filter((name) => !(name in outputs))).toEqual([]);
});

it('the skill stack has outputs with the names of both log groups', () => {
  expect(JSON.stringify(outputs['SkillLog'])).toContain('SkillLogA7BBE8DA');
  expect(JSON.stringify(outputs['PublisherLog'])).toContain('PublisherLogDF868EF7');
});
