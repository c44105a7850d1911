import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { preProcessFile } from 'typescript';
import { fromRoot, projectRoot } from '../../tools/paths';

/** Who may import whom: from the top down, never up, never in a circle. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  bin: ['lib'],
  lib: [],
  'lambda/ride-hailer': ['lambda/linking', 'lambda/lwa'],
  'lambda/linking': [],
  'lambda/lwa': [],
  'lambda/publisher': [],
  simulator: [],
  // Before `tools`: a deploy without an account needs what stands in for Amazon.
  'tools/local': ['tools', 'lib', 'simulator'],
  // They draw what is true of the other rooms.
  'tools/pictures': ['tools', 'simulator', 'lambda/linking'],
  tools: ['lib', 'lambda/publisher'],
  // It measures parts alone, and the page as the pictures take it.
  bench: ['tools', 'tools/pictures', 'simulator', 'lambda/linking', 'lambda/ride-hailer'],
};

/** Names that both sides need, which hold constants alone. */
const SHARED_NAMES = [
  'lambda/linking/ledger/table-keys',
  'lambda/linking/metric-names',
  'lambda/ride-hailer/metric-names',
  'lambda/publisher/names',
];

interface Import {
  readonly file: string;
  readonly target: string;
}

const sources = Object.keys(MAY_IMPORT).flatMap((room) => files(room));
const imports = sources.flatMap(importsOf);

describe('the rooms', () => {
  it('import only from the rooms below them', () => {
    const wrong = imports.filter(({ file, target }) => !allowed(roomOf(file), target));
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('share names in files that import nothing', () => {
    const importing = imports.filter(({ file }) => SHARED_NAMES.includes(withoutEnding(file)));
    expect(importing.filter(({ target }) => !SHARED_NAMES.includes(target))).toEqual([]);
  });

  it('have no circle of files', () => {
    expect(circles(imports)).toEqual([]);
  });

  it('end the entries of functions in .lambda.ts, and nothing else', () => {
    const entries = sources.filter((file) => file.endsWith('.lambda.ts'));
    expect(entries.sort()).toEqual([
      'lambda/publisher/publisher.lambda.ts',
      'lambda/ride-hailer/skill.lambda.ts',
    ]);
    const targets = imports.filter(
      ({ file, target }) => target.endsWith('.lambda') && !file.startsWith('test/'),
    );
    expect(targets).toEqual([]);
  });
});

describe('linking', () => {
  it('stands on ask-sdk-core, its types and node alone; only its ledger knows AWS', () => {
    const foreign = files('lambda/linking').flatMap((file) =>
      importedBy(file)
        .filter((name) => !name.startsWith('.'))
        .filter((name) => !/^(node:|ask-sdk-core$|ask-sdk-model$)/.test(name))
        .filter((name) => !(name.startsWith('@aws-sdk/') && file.includes('/ledger/')))
        .map((name) => `${file}: ${name}`),
    );
    expect(foreign).toEqual([]);
  });
});

function files(room: string): string[] {
  return readdirSync(fromRoot(room), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(projectRoot(), join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('node_modules'));
}

/** As the compiler reads them: what stands in a text is no import. */
function importedBy(file: string): string[] {
  const text = readFileSync(fromRoot(file), 'utf8');
  return preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function importsOf(file: string): Import[] {
  return importedBy(file)
    .filter((path) => path.startsWith('.'))
    .map((path) => ({ file, target: normalize(join(dirname(file), path)) }));
}

function roomOf(path: string): string {
  return Object.keys(MAY_IMPORT).find((room) => path === room || path.startsWith(`${room}/`)) ?? '';
}

function allowed(room: string, target: string): boolean {
  const other = roomOf(target);
  if (other === room || MAY_IMPORT[room]?.includes(other)) return true;
  return SHARED_NAMES.includes(target) && ['lib', 'tools', 'test'].includes(room);
}

const withoutEnding = (file: string) => file.replace(/\.tsx?$/, '');

/** Files from which a way leads back to themselves. */
function circles(all: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { file, target } of all) {
    const from = withoutEnding(file);
    targets.set(from, [...(targets.get(from) ?? []), target, `${target}/index`]);
  }
  const reaches = (start: string): boolean => {
    const seen = new Set<string>();
    const open = [...(targets.get(start) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === start) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(targets.get(next) ?? []));
    }
    return false;
  };
  return [...targets.keys()].filter(reaches);
}
