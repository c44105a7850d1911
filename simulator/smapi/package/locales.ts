import { type Finding, type SkillPackage } from '../state';
import { MANIFEST, modelOf, packageWarning } from './finding';

/** Checks that manifest and models have the same locales. Alexa builds the models that exist. */
export function localeFindings({ manifest, models }: SkillPackage): readonly Finding[] {
  const published = Object.keys(manifest.publishingInformation?.locales ?? {});
  const modelled = Object.keys(models);
  if (modelled.length === 0) return [];
  return [
    ...published.filter((locale) => !modelled.includes(locale)).map(withoutModel),
    ...modelled.filter((locale) => !published.includes(locale)).map(unpublished),
  ];
}

const withoutModel = (locale: string): Finding =>
  packageWarning(
    modelOf(locale),
    'MISSING_INTERACTION_MODEL',
    `The manifest publishes ${locale}, but the package has no interaction model for it.`,
  );

const unpublished = (locale: string): Finding =>
  packageWarning(
    MANIFEST,
    'MISSING_LOCALE',
    `The interaction model for ${locale} has no entry in publishingInformation.locales.`,
  );
