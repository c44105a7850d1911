import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type OtherSkill } from '../published-skill';
import { projectFile } from '../project-files';
import { shown, UsageError } from './errors';

/** An ES module is preferred. */
const BUNDLES = ['index.mjs', 'index.cjs', 'index.js'];

class OtherSkillError extends UsageError {}

export function otherSkill(folder: string): OtherSkill {
  const root = resolve(folder);
  const [module = '', ...others] = BUNDLES.map((name) => join(root, 'dist', name));
  return {
    skillPackage: join(root, 'skill-package'),
    accountLinking: join(root, 'account-linking.json'),
    bundle: [module, ...others].find((file) => existsSync(file)) ?? module,
  };
}

/**
 * Locales that a skill has a model for. Throws a {@link UsageError} if there is no skill.
 *
 * @param folder of another skill. @default the project's own
 */
export function localesIn(folder: string | undefined): string[] {
  const skillPackage =
    folder === undefined ? projectFile('skill-package') : otherSkill(folder).skillPackage;
  try {
    return readdirSync(join(skillPackage, 'interactionModels', 'custom'))
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replace(/\.json$/, ''));
  } catch {
    throw new OtherSkillError(
      `There is no skill in ${shown(folder ?? '.')}: it must contain skill-package/interactionModels/custom/.`,
    );
  }
}
