import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleProblem } from '../../lib/skill/bundle-problem';
import { isJsonObject } from '../../skill-source/read-json';
import { bundleSources } from '../../lib/project-files';
import { readAccountLinking } from '../../skill-source/account-linking';
import { SkillSourceError } from '../../skill-source/errors';
import { readManifest } from '../../skill-source/manifest';
import { readModels } from '../../skill-source/models';
import { ToolError } from '../errors';

type Fields = Readonly<Record<string, unknown>>;

export interface Project {
  /** `manifest` of `skill-package/skill.json`. */
  readonly manifest: Fields;
  /** Files of `skill-package/interactionModels/custom`, by locale. */
  readonly models: Readonly<Record<string, Fields>>;
  readonly accountLinking: Fields;
  /** Whether the project builds its functions with `tools/build`; an existing skill has its own build. */
  readonly usesToolsBuild: boolean;
  /** Undefined when the bundles of the functions can be deployed. */
  readonly bundleProblem: string | undefined;
}

/** @throws ToolError with the code `invalidProject`; the message names the file */
export function readProject(root: string): Project {
  const skillPackage = join(root, 'skill-package');
  try {
    return {
      manifest: readManifest(skillPackage),
      models: readModels(skillPackage),
      accountLinking: readAccountLinking(join(root, 'account-linking.json')),
      usesToolsBuild: existsSync(join(root, 'tools', 'build')),
      bundleProblem: ['skill', 'publisher', 'smoke-test']
        .map((name) => bundleProblem(join(root, 'dist', name), bundleSources(root)))
        .find((problem) => problem !== undefined),
    };
  } catch (error) {
    if (!(error instanceof SkillSourceError)) throw error;
    throw new ToolError('invalidProject', error.message, { cause: error });
  }
}

export const partOf = (document: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((part, name) => (isJsonObject(part) ? part[name] : undefined), document);

export const isCustomSkill = (manifest: unknown): boolean =>
  isJsonObject(partOf(manifest, 'apis', 'custom'));

export function localesIn(manifest: unknown): string[] {
  const locales = partOf(manifest, 'publishingInformation', 'locales');
  return isJsonObject(locales) ? Object.keys(locales).sort() : [];
}
