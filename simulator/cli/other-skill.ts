import { modelLocales } from '../../skill-source/models';
import { packageFile } from '../../skill-source/package-file';
import { projectRoot } from '../../skill-source/project-file';
import { skillFiles } from '../skill-files';
import { quoted, UsageError } from './errors';

/**
 * Undefined without `--skill` in a checkout of this package, where the skill is Ride Hailer.
 *
 * @param directory of the option `--skill`. @default the project of the current directory
 */
export function otherSkillDirectory(directory?: string): string | undefined {
  if (directory !== undefined) return directory;
  const root = projectRoot();
  return root === packageFile() ? undefined : root;
}

/**
 * Throws a {@link UsageError} if the directory contains no skill.
 *
 * @param directory @default the project of the current directory
 */
export function localesIn(directory: string | undefined): string[] {
  const locales = modelLocales(skillFiles(directory).skillPackage);
  if (locales.length > 0) return locales;
  throw new UsageError(
    `There is no skill in ${quoted(directory ?? '.')}: it must contain skill-package/interactionModels/custom/.`,
  );
}
