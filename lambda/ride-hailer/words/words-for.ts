import { en } from './en';
import { type RideHailerWords } from './words';

const english = async () => en;
const german = async () => (await import('./de')).de;
const french = async () => (await import('./fr')).fr;
const spanish = async () => (await import('./es')).es;
const spanishOfLatinAmerica = async () => (await import('./es')).esLatinAmerica;
const italian = async () => (await import('./it')).it;
const portuguese = async () => (await import('./pt')).pt;
const japanese = async () => (await import('./ja')).ja;

/** The locales of the skill package, and the module of each one's words. */
export const LANGUAGES: Readonly<Record<string, () => Promise<RideHailerWords>>> = {
  'en-US': english,
  'en-GB': english,
  'en-CA': english,
  'en-AU': english,
  'en-IN': english,
  'de-DE': german,
  'fr-FR': french,
  'fr-CA': french,
  'es-ES': spanish,
  'es-MX': spanishOfLatinAmerica,
  'es-US': spanishOfLatinAmerica,
  'it-IT': italian,
  'pt-BR': portuguese,
  'ja-JP': japanese,
};

const loaded = new Map<string, RideHailerWords>();

/** Loads the words of a locale, so that a cold start loads one language instead of seven. */
export async function loadWords(locale: string | undefined): Promise<void> {
  if (locale === undefined || loaded.has(locale) || !Object.hasOwn(LANGUAGES, locale)) return;
  loaded.set(locale, (await LANGUAGES[locale]?.()) ?? en);
}

/** The words of a loaded locale; American English for any other. */
export const wordsFor = (locale: string | undefined): RideHailerWords =>
  (locale === undefined ? undefined : loaded.get(locale)) ?? en;
