import { de } from './de';
import { en } from './en';
import { es, esLatinAmerica } from './es';
import { fr } from './fr';
import { it } from './it';
import { ja } from './ja';
import { pt } from './pt';
import { type RideHailerWords } from './words';

/** The locales that the skill package has a model for. */
export const WORDS: Readonly<Record<string, RideHailerWords>> = {
  'en-US': en,
  'en-GB': en,
  'en-CA': en,
  'en-AU': en,
  'en-IN': en,
  'de-DE': de,
  'fr-FR': fr,
  'fr-CA': fr,
  'es-ES': es,
  'es-MX': esLatinAmerica,
  'es-US': esLatinAmerica,
  'it-IT': it,
  'pt-BR': pt,
  'ja-JP': ja,
};

/** The words of a locale; American English for one that is not known. */
export const wordsFor = (locale: string | undefined): RideHailerWords =>
  locale !== undefined && Object.hasOwn(WORDS, locale) ? (WORDS[locale] ?? en) : en;
