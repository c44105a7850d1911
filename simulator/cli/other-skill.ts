import { modelLocales } from '../../skill-source/models';
import { packageFile } from '../../skill-source/package-file';
import { projectRoot } from '../../skill-source/project-file';
import { skillFiles } from '../skill-files';
import { shown, UsageError } from './errors';

/**
 * The folder of the skill to talk to; undefined for Ride Hailer in a checkout of this package.
 *
 * @param folder of the option `--skill`. @default the project of the current directory
 */
export function otherSkillFolder(folder?: string): string | undefined {
  if (folder !== undefined) return folder;
  const root = projectRoot();
  return root === packageFile() ? undefined : root;
}

/**
 * Locales that a skill has a model for. Throws a {@link UsageError} if there is no skill.
 *
 * @param folder of another skill. @default the project's own
 */
export function localesIn(folder: string | undefined): string[] {
  const locales = modelLocales(skillFiles(folder).skillPackage);
  if (locales.length > 0) return locales;
  throw new UsageError(
    'skill',
    `There is no skill in ${shown(folder ?? '.')}: it must contain skill-package/interactionModels/custom/.`,
  );
}
