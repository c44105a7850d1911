import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../../skill-source/read-json';
import { fromRoot } from '../paths';

/**
 * Files that a deploy reads and a test may change. The bundles are copied last, because synth refuses bundles
 * that are older than their sources.
 */
const COPIED = [
  'account-linking.json',
  'skill-package',
  'dist/publisher',
  'dist/skill',
  'dist/smoke-test',
];
/** No test changes these files. */
const SYMLINKED = ['bin', 'docs', 'lambda', 'lib', 'node_modules', 'package.json', 'tsconfig.json'];

export function createWorkingCopy(directory: string): string {
  mkdirSync(join(directory, 'dist'), { recursive: true });
  mkdirSync(join(directory, 'stages'));
  for (const name of COPIED) cpSync(fromRoot(name), join(directory, name), { recursive: true });
  for (const name of SYMLINKED) symlinkSync(fromRoot(name), join(directory, name));
  // Without the build, so that a test can deploy changed bundles.
  const cdk = readJson(fromRoot('cdk.json')) as Record<string, unknown>;
  writeFileSync(join(directory, 'cdk.json'), JSON.stringify({ ...cdk, build: undefined }));
  return directory;
}
