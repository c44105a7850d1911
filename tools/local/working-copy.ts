import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../paths';

/** What a deploy reads and a test may change. */
const COPIED = [
  'account-linking.json',
  'cdk.json',
  'dist/publisher',
  'dist/skill',
  'skill-package',
];
/** What a deploy runs. */
const LINKED = ['bin', 'docs', 'lambda', 'lib', 'node_modules', 'package.json', 'tsconfig.json'];

/** A copy of the project to deploy from, so that a change can be deployed without making it. */
export function workingCopy(folder: string): string {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  mkdirSync(join(folder, 'stages'));
  for (const name of COPIED) cpSync(fromRoot(name), join(folder, name), { recursive: true });
  for (const name of LINKED) symlinkSync(fromRoot(name), join(folder, name));
  return folder;
}
