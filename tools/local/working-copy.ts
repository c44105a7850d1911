import { cpSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../../skill-source/read-json';
import { fromRoot } from '../paths';

/** Files that a deploy reads and a test may change. */
const BUNDLES = ['dist/publisher', 'dist/skill', 'dist/smoke-test'];
const COPIED = ['account-linking.json', 'skill-package', ...BUNDLES];
/** Files that a deploy runs. */
const LINKED = ['bin', 'docs', 'lambda', 'lib', 'node_modules', 'package.json', 'tsconfig.json'];

/** Copies the project, so that a change can be deployed without making it here. */
export function workingCopy(folder: string): string {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  mkdirSync(join(folder, 'stages'));
  for (const name of COPIED) cpSync(fromRoot(name), join(folder, name), { recursive: true });
  for (const name of LINKED) symlinkSync(fromRoot(name), join(folder, name));
  // Without the build, so that a test can deploy changed bundles.
  const cdk = readJson(fromRoot('cdk.json')) as Record<string, unknown>;
  writeFileSync(join(folder, 'cdk.json'), JSON.stringify({ ...cdk, build: undefined }));
  return folder;
}

/** Makes the bundles of a copy newer than its skill package, so that a changed package deploys without a build. */
export function markBuilt(folder: string): void {
  const now = new Date();
  for (const name of BUNDLES) utimesSync(join(folder, name, 'index.mjs'), now, now);
}
