import { readManifest } from '../../skill-source/manifest';
import { readModels } from '../../skill-source/models';
import { type PackageContent } from './read-publication';

/** Reads the skill package of the working copy. Throws a SkillSourceError. */
export const localPackage = (folder: string): PackageContent => ({
  manifest: readManifest(folder),
  models: Object.fromEntries(
    Object.entries(readModels(folder)).map(([locale, file]) => [locale, file['interactionModel']]),
  ),
});
