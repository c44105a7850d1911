import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../../tools/paths';

const DOCUMENTS = readdirSync(fromRoot('docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => `docs/${file}`);

const OTHERS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'lambda/linking/README.md'];

it.each([...OTHERS, ...DOCUMENTS])('%s names files of Ride Hailer that exist', (file) => {
  const document = readFileSync(fromRoot(file), 'utf8');
  const paths = document.match(/(?<=`)lambda\/ride-hailer\/[\w./-]+(?=`)/g) ?? [];
  expect(paths.filter((path) => !existsSync(fromRoot(path)))).toEqual([]);
});
