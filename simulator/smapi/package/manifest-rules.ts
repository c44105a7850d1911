import { type Finding, type SkillPackage } from '../state';
import categories from './categories.json';
import { MANIFEST_RESOURCE, modelResource, packageError, packageWarning } from './finding';

/**
 * Categories of Amazon's manifest reference (`documented`), and others of skills in the store (`reported`).
 * The schema of SMAPI's contract allows any string.
 */
const CATEGORIES = new Set([...categories.documented, ...categories.reported]);

export function categoryFindings({ manifest }: SkillPackage): readonly Finding[] {
  const { category } = manifest.publishingInformation ?? {};
  if (category === undefined || CATEGORIES.has(category)) return [];
  const message = `publishingInformation.category is not valid. [Invalid value]: ${category}`;
  return [packageError(MANIFEST_RESOURCE, 'INVALID_ENUM_VALUE', message)];
}

const MAX_PHRASES = 3;

/** Stricter than the schema of SMAPI's contract, which allows four example phrases. */
export function examplePhraseFindings({ manifest }: SkillPackage): readonly Finding[] {
  const locales = Object.entries(manifest.publishingInformation?.locales ?? {});
  return locales
    .filter(([, { examplePhrases = [] }]) => examplePhrases.length > MAX_PHRASES)
    .map(([locale]) => {
      const where = `publishingInformation.locales.${locale}.examplePhrases`;
      const message = `${where} may have at most ${MAX_PHRASES} items.`;
      return packageError(MANIFEST_RESOURCE, 'INVALID_ARRAY_SIZE', message);
    });
}

/** Only warnings: Alexa builds the models that exist. */
export function localeFindings({ manifest, models }: SkillPackage): readonly Finding[] {
  const published = Object.keys(manifest.publishingInformation?.locales ?? {});
  const modelled = Object.keys(models);
  // `putManifest` and `createSkill` validate a manifest without models.
  if (modelled.length === 0) return [];
  return [
    ...published.filter((locale) => !modelled.includes(locale)).map(missingModel),
    ...modelled.filter((locale) => !published.includes(locale)).map(unpublished),
  ];
}

function missingModel(locale: string): Finding {
  const message = `The manifest publishes ${locale}, but the package has no interaction model for it.`;
  return packageWarning(modelResource(locale), 'MISSING_INTERACTION_MODEL', message);
}

function unpublished(locale: string): Finding {
  const message = `The interaction model for ${locale} has no entry in publishingInformation.locales.`;
  return packageWarning(MANIFEST_RESOURCE, 'MISSING_LOCALE', message);
}

export function privacyPolicyFindings({ manifest }: SkillPackage): readonly Finding[] {
  const [permission] = (manifest.permissions ?? []).map(({ name = '' }) => name);
  if (permission === undefined) return [];
  const policies = manifest.privacyAndCompliance?.locales ?? {};
  return Object.keys(manifest.publishingInformation?.locales ?? {})
    .filter((locale) => !isHttpUrl(policies[locale]?.privacyPolicyUrl))
    .map((locale) => {
      const where = `privacyAndCompliance.locales.${locale}.privacyPolicyUrl`;
      const message = `${where} is required: the skill requests the permission ${permission}.`;
      return packageWarning(MANIFEST_RESOURCE, 'MISSING_PRIVACY_POLICY_URL', message);
    });
}

const isHttpUrl = (text = ''): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
