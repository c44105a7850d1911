import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ProjectFileError, isRecord, readJson } from './json';

/** Files of the project that the skill stack is made of, beside its settings. */
export interface ProjectFiles {
  /** Directory with the skill's `index.mjs`. */
  readonly skillBundle: string;
  /** Directory with the publisher's `index.mjs`. */
  readonly publisherBundle: string;
  /** Directory with the smoke test's `index.mjs`. */
  readonly smokeTestBundle: string;
  /** Files and directories that the bundles are built from. */
  readonly bundleSources: readonly string[];
  /** Folder in the layout that `ask` reads. */
  readonly skillPackage: string;
  /** The parsed `skill-package/skill.json`. */
  readonly skill: unknown;
  /** Locales with an interaction model. */
  readonly locales: readonly string[];
  /** The accountLinkingRequest of `account-linking.json`, without client id and client secret. */
  readonly accountLinking: Readonly<Record<string, unknown>>;
  /** Text of `docs/run-book.md`. */
  readonly runBook: string;
}

/** Sources of the functions' bundles under the project's root. */
export const bundleSources = (root: string): string[] =>
  ['lambda', 'tools/build', 'package-lock.json'].map((source) => join(root, source));

/** Reads the files in their usual places under the project's root. */
export function projectFiles(root: string): ProjectFiles {
  const accountLinkingFile = join(root, 'account-linking.json');
  const accountLinking = readJson(accountLinkingFile);
  if (!isRecord(accountLinking)) {
    throw new ProjectFileError('invalid', accountLinkingFile);
  }
  return {
    skillBundle: join(root, 'dist', 'skill'),
    publisherBundle: join(root, 'dist', 'publisher'),
    smokeTestBundle: join(root, 'dist', 'smoke-test'),
    bundleSources: bundleSources(root),
    skillPackage: join(root, 'skill-package'),
    skill: readJson(join(root, 'skill-package', 'skill.json')),
    locales: localesOf(join(root, 'skill-package')),
    accountLinking,
    runBook: readFileSync(join(root, 'docs', 'run-book.md'), 'utf8'),
  };
}

function localesOf(skillPackage: string): string[] {
  const models = join(skillPackage, 'interactionModels', 'custom');
  if (!existsSync(models)) return [];
  return readdirSync(models)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();
}
