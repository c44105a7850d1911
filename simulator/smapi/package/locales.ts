import { type Finding, type SkillPackage } from '../state';

/** Every locale of the manifest has a model, and every model a locale in the manifest. */
export function localeFindings({ manifest, models }: SkillPackage): readonly Finding[] {
  const published = Object.keys(manifest.publishingInformation?.locales ?? {});
  const modelled = Object.keys(models);
  if (modelled.length === 0) return [];
  return [
    ...published.filter((locale) => !modelled.includes(locale)).map(withoutModel),
    ...modelled.filter((locale) => !published.includes(locale)).map(withoutPublishing),
  ];
}

const withoutModel = (locale: string): Finding => ({
  resource: `InteractionModel.${locale}`,
  error: {
    code: 'MISSING_INTERACTION_MODEL',
    message: `The manifest publishes ${locale}, and the package has no interaction model for it.`,
  },
});

const withoutPublishing = (locale: string): Finding => ({
  resource: 'Manifest',
  error: {
    code: 'MISSING_LOCALE',
    message: `The interaction model for ${locale} has no entry in publishingInformation.locales.`,
  },
});
