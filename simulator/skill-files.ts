import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../skill-source/project-file';

/** Paths of a skill's files. */
export interface SkillFiles {
  /** The built function: an ES module or CommonJS. */
  readonly bundle: string;
  /** Directory in the layout of the ASK CLI. */
  readonly skillPackage: string;
  /** JSON with the fields of `accountLinkingRequest`; the file may be missing. */
  readonly accountLinking: string;
}

/** In order of preference. The last one needs no build. */
const BUNDLES = [
  'dist/skill/index.mjs',
  'dist/index.mjs',
  'dist/index.cjs',
  'dist/index.js',
  'lambda/index.js',
] as const;

/**
 * Paths of a skill's files in their usual places below `root`. The files need not exist.
 *
 * @param root @default the project of the current directory
 * @throws SkillSourceError if the current directory is in no project
 */
export const skillFiles = (root = projectRoot()): SkillFiles => ({
  bundle: join(root, BUNDLES.find((file) => existsSync(join(root, file))) ?? BUNDLES[0]),
  skillPackage: join(root, 'skill-package'),
  accountLinking: join(root, 'account-linking.json'),
});
