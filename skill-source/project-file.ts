import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SkillSourceError } from './errors';

const SKILL_PACKAGE = 'skill-package';

/**
 * The nearest directory with `skill-package/`, at or above `from`.
 *
 * @throws SkillSourceError
 */
export function projectRoot(from = process.cwd()): string {
  for (let directory = from; ; directory = dirname(directory)) {
    if (existsSync(join(directory, SKILL_PACKAGE))) return directory;
    if (dirname(directory) === directory) {
      throw new SkillSourceError(
        'missing',
        `There is no ${SKILL_PACKAGE}/ in ${from} or above it: run the command in the directory of your skill.`,
      );
    }
  }
}

export const projectFile = (...path: string[]): string => join(projectRoot(), ...path);
