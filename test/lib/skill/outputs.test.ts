import { readFileSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { fromRoot } from '../../../tools/paths';
import { testStacks } from '../support';

const DOCUMENTS = ['docs/run-book.md', 'docs/how-to/recover.md'];

it.each(DOCUMENTS)('%s names outputs that the skill stack has', (document) => {
  const text = readFileSync(fromRoot(document), 'utf8');
  const named = [...text.matchAll(/\boutput ([A-Z]\w+)/g)].map(([, name]) => name!);
  const outputs = Object.keys(Template.fromStack(testStacks().skill).findOutputs('*'));

  expect(named).toContain('LedgerTable');
  expect(named.filter((name) => !outputs.includes(name))).toEqual([]);
});

it('the skill stack names both log groups that the run book investigates', () => {
  const outputs = Template.fromStack(testStacks().skill).findOutputs('*');

  expect(JSON.stringify(outputs['SkillLog'])).toContain('SkillLogA7BBE8DA');
  expect(JSON.stringify(outputs['PublisherLog'])).toContain('PublisherLogDF868EF7');
});
