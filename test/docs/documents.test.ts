import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as linking from '../../lambda/linking';
import { fromRoot } from '../../tools/paths';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'lambda/linking/README.md',
  ...readdirSync(fromRoot('docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

const read = (file: string): string => readFileSync(fromRoot(file), 'utf8');

const namesIn = (document: string, pattern: RegExp): string[] =>
  [...read(document).matchAll(pattern)].map(([, name]) => name!);

describe.each(DOCUMENTS)('%s', (document) => {
  it('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const unknown = namesIn(document, /\bnpm run (?:-s )?([\w:-]+)/g).filter(
      (name) => !(name in scripts),
    );
    expect(unknown).toEqual([]);
  });

  it('names files of the project that exist', () => {
    const paths = namesIn(
      document,
      /`((?:lib|lambda|simulator|tools|test|docs|stages|bench)\/[\w./-]+\.\w+)`/g,
    );
    // Files of Ride Hailer, which `test/ride-hailer/documents.test.ts` checks, of adopters, and placeholders.
    const notInProject =
      /^lambda\/ride-hailer|parcel-post|linking-stacks|bin\/linking|lambda\/index\.js|stages\/(NAME|STAGE|test|parcel)\./;
    expect(paths.filter((path) => !existsSync(fromRoot(path)) && !notInProject.test(path))).toEqual(
      [],
    );
  });
});

it('README.md has a row for each npm script, and for no other', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: object };
  const rows = namesIn('README.md', /^\| `npm (?:run )?([\w:-]+)` /gm);
  expect(rows.sort()).toEqual(Object.keys(scripts).sort());
});

describe('lambda/linking/README.md', () => {
  const README = 'lambda/linking/README.md';

  it('imports only values that the index exports', () => {
    const [imported = ''] = namesIn(README, /import \{\s*(createAccountLinking[^}]*)\} from/g);
    const values = imported
      .split(/,\s*/)
      .filter((name) => name !== '' && !name.startsWith('type '));
    expect(values.filter((name) => !(name.trim() in linking))).toEqual([]);
    expect(values.length).toBeGreaterThan(2);
  });

  it('names files that exist', () => {
    const files = namesIn(README, /`([\w/-]+(?:\.ts|\/))`/g);
    expect(files.filter((file) => !existsSync(fromRoot('lambda/linking', file)))).toEqual([]);
  });
});
