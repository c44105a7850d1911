import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAccountLinking } from '../skill-source/account-linking';
import { modelLocales } from '../skill-source/models';
import { packageFile } from '../skill-source/package-file';

/** Files of the project that the skill stack deploys and publishes. */
export interface ProjectFiles {
  /** Directory with the skill's `index.mjs`. */
  readonly skillBundle: string;
  /** Files and directories that the bundle is built from. */
  readonly bundleSources: readonly string[];
  /** Directory in the layout that the ASK CLI reads. */
  readonly skillPackage: string;
  /** Locales with an interaction model. */
  readonly locales: readonly string[];
  /** The accountLinkingRequest of `account-linking.json`, without client id and client secret. */
  readonly accountLinking: Readonly<Record<string, unknown>>;
  /** Text of this package's run book. */
  readonly runBook: string;
}

export const bundleSources = (root: string): string[] =>
  ['lambda', 'skill-package/interactionModels', 'tools/build', 'package-lock.json'].map((source) =>
    join(root, source),
  );

/** The files in their usual places under the project's root, and the run book of this package. */
export function projectFiles(root: string): ProjectFiles {
  const skillPackage = join(root, 'skill-package');
  return {
    skillBundle: join(root, 'dist', 'skill'),
    bundleSources: bundleSources(root),
    skillPackage,
    locales: modelLocales(skillPackage),
    accountLinking: readAccountLinking(join(root, 'account-linking.json')),
    runBook: readFileSync(packageFile('docs', 'run-book.md'), 'utf8'),
  };
}
