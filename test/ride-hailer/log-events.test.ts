import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../../tools/paths';
import { MEANINGS } from '../docs/reference/log-events';

const sources = readdirSync(fromRoot('lambda'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(fromRoot('lambda', file), 'utf8'))
  .join('\n');

it.each(Object.keys(MEANINGS))('the described event %s is logged by a function', (event) => {
  expect(sources).toContain(`'${event}'`);
});
