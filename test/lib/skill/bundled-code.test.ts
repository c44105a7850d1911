import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { BundledCode } from '../../../lib/skill/bundled-code';
import { directoryForEachTest } from '../../support/directory';
import { testStack } from '../support';

const BUILT_AT = new Date('2026-11-30T08:00:00Z');
const BEFORE = new Date('2026-11-30T07:00:00Z');
const AFTER = new Date('2026-11-30T09:00:00Z');

const root = directoryForEachTest();
const inRoot = (path: string) => join(root.path, path);
const touch = (path: string, at: Date) => utimesSync(inRoot(path), at, at);

const BUNDLE = 'dist/index.mjs';
const WORDS_DIRECTORY = 'lambda/words';
const SOURCE = `${WORDS_DIRECTORY}/en.ts`;

beforeEach(() => {
  mkdirSync(inRoot('dist'));
  mkdirSync(inRoot(WORDS_DIRECTORY), { recursive: true });
  for (const path of [BUNDLE, SOURCE]) writeFileSync(inRoot(path), 'export {};');
  touch(BUNDLE, BUILT_AT);
  for (const path of [SOURCE, WORDS_DIRECTORY, 'lambda']) touch(path, BEFORE);
});

function deploy(sources?: readonly string[]): LambdaFunction {
  return new LambdaFunction(testStack(), 'Skill', {
    code: new BundledCode(inRoot('dist'), sources),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
  });
}

const sourcePaths = () => [inRoot('lambda'), inRoot('a-source-that-is-optional')];

it('BundledCode deploys a bundle that is newer than its sources', () => {
  expect(() => deploy(sourcePaths())).not.toThrow();
});

it('BundledCode refuses a bundle that is missing, with the command that builds it', () => {
  rmSync(inRoot(BUNDLE));
  expect(() => deploy()).toThrow(
    /^Test\/Skill: \S+dist has no index\.mjs; run `npm run build` first\.$/,
  );
});

it('BundledCode refuses a bundle that is older than a file deep in its sources', () => {
  touch(SOURCE, AFTER);
  expect(() => deploy(sourcePaths())).toThrow(
    /^Test\/Skill: \S+dist is older than \S+lambda; run `npm run build` first\.$/,
  );
});

it('BundledCode refuses a bundle that is older than the removal of a source', () => {
  rmSync(inRoot(SOURCE));
  touch(WORDS_DIRECTORY, AFTER);
  expect(() => deploy(sourcePaths())).toThrow('older than');
});

it('BundledCode does not check the age of a bundle whose sources are unknown', () => {
  touch(SOURCE, AFTER);
  expect(() => deploy()).not.toThrow();
});
