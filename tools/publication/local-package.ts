import { readManifest } from '../../skill-source/manifest';
import { readModels } from '../../skill-source/models';
import { type PackageContent } from './read-publication';

/** Reads the skill package of the working copy. Throws a SkillSourceError. */
export const localPackage = (directory: string): PackageContent => ({
  manifest: readManifest(directory),
  models: Object.fromEntries(
    Object.entries(readModels(directory)).map(([locale, file]) => [
      locale,
      file['interactionModel'],
    ]),
  ),
});
