import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from '../../../support/directory';
import { useInspectors } from '../../support/served-inspectors';
import { Tab } from '../../support/tab';

const directory = join(temporaryDirectory(), 'inspector');
const inspectors = useInspectors();

beforeAll(() => {
  mkdirSync(join(directory, 'assets', 'inner'), { recursive: true });
  const files = {
    'index.html': '<title>The page</title>',
    'favicon.svg': '<svg/>',
    'notes.html': 'not for anybody',
    'assets/index-B1.js': 'run()',
    'assets/index-B1.css': 'a {}',
    'assets/index-B1.js.map': 'a map',
    'assets/inner/deep.js': 'deep',
    '../secret.html': 'a secret',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
});

const get = async (path: string) =>
  Tab.send((await inspectors.serve({ directory })).inspector.url + path);

it.each([
  ['/', '<title>The page</title>', 'text/html; charset=utf-8'],
  ['/?notice=x', '<title>The page</title>', 'text/html; charset=utf-8'],
  ['/favicon.svg', '<svg/>', 'image/svg+xml'],
  ['/assets/index-B1.js', 'run()', 'text/javascript; charset=utf-8'],
  ['/assets/index-B1.css', 'a {}', 'text/css; charset=utf-8'],
])('the inspector serves the web file %s', async (path, text, type) => {
  const { headers, ...answer } = await get(path);
  expect(answer).toMatchObject({ status: 200, text });
  expect(headers['content-type']).toBe(type);
});

it.each([
  '/assets/../notes.html',
  '/assets/..%2fnotes.html',
  '/assets/%2e%2e/notes.html',
  '/assets/%2e%2e%2fnotes.html',
  '/assets/..%5cnotes.html',
  '/assets/../../secret.html',
  '/../secret.html',
  '//secret.html',
  '/assets/%00.js',
  '/assets/index-B1.js%00.css',
  '/assets/inner%2fdeep.js',
  '/assets/inner/deep.js',
  '/notes.html',
  '/assets/index-B1.js.map',
  '/assets/none.js',
  '/assets/%zz.js',
  '/package.json',
])('the inspector responds with 404 to %s', async (path) => {
  const { status, text } = await get(path);
  expect(status).toBe(404);
  expect(text).not.toMatch(/secret|not for anybody|deep|a map|run\(\)/);
});
