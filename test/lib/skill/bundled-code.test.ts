import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { BundledCode } from '../../../lib/skill/bundled-code';
import { testStack } from '../support';

const BUILT_AT = new Date('2026-11-30T08:00:00Z');
const BEFORE = new Date('2026-11-30T07:00:00Z');
const AFTER = new Date('2026-11-30T09:00:00Z');

let root: string;
let phrase: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bundled-code-'));
  mkdirSync(join(root, 'dist'));
  mkdirSync(join(root, 'lambda', 'words'), { recursive: true });
  phrase = join(root, 'lambda', 'words', 'en.ts');
  write(phrase, BEFORE);
  write(join(root, 'dist', 'index.mjs'), BUILT_AT);
  touchDirectories(BEFORE);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, at: Date): void {
  writeFileSync(file, 'export {};');
  utimesSync(file, at, at);
}

function touchDirectories(at: Date): void {
  for (const path of ['lambda', 'lambda/words']) utimesSync(join(root, path), at, at);
}

function deployed(sources?: readonly string[]): LambdaFunction {
  return new LambdaFunction(testStack(), 'Skill', {
    code: new BundledCode(join(root, 'dist'), sources),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
  });
}

const lambda = () => [join(root, 'lambda'), join(root, 'a-source-that-is-optional')];

it('deploys a bundle that is newer than its sources', () => {
  expect(() => deployed(lambda())).not.toThrow();
});

it('refuses a bundle that is missing, with the command that builds it', () => {
  rmSync(join(root, 'dist', 'index.mjs'));
  expect(() => deployed()).toThrow(
    /^Test\/Skill: \S+dist has no index\.mjs; run `npm run build` first\.$/,
  );
});

it('refuses a bundle that is older than a file deep in its sources', () => {
  utimesSync(phrase, AFTER, AFTER);
  expect(() => deployed(lambda())).toThrow(
    /^Test\/Skill: \S+dist is older than \S+lambda; run `npm run build` first\.$/,
  );
});

it('refuses a bundle that is older than the removal of a source', () => {
  rmSync(phrase);
  utimesSync(join(root, 'lambda', 'words'), AFTER, AFTER);
  expect(() => deployed(lambda())).toThrow('older than');
});

it('does not check the age of a bundle whose sources are unknown', () => {
  utimesSync(phrase, AFTER, AFTER);
  expect(() => deployed()).not.toThrow();
});
