import { type Finding, type SkillPackage } from '../state';
import { MANIFEST, packageError } from './finding';

const MAX_PHRASES = 3;

/** Allows three example phrases in a locale; the contract's schema allows four. */
export function examplePhraseFindings({ manifest }: SkillPackage): readonly Finding[] {
  const locales = Object.entries(manifest.publishingInformation?.locales ?? {});
  return locales
    .filter(([, { examplePhrases = [] }]) => examplePhrases.length > MAX_PHRASES)
    .map(([locale]) => {
      const where = `publishingInformation.locales.${locale}.examplePhrases`;
      const message = `${where} may have at most ${MAX_PHRASES} items.`;
      return packageError(MANIFEST, 'INVALID_ARRAY_SIZE', message);
    });
}
