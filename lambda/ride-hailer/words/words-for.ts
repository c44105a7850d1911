import en from './en.json';
import { type Words } from './words';

const english = async () => en;
const french = async () => (await import('./fr.json')).default;
const spanish = async () => (await import('./es.json')).default;

async function spanishOfLatinAmerica(): Promise<Words> {
  const words = await spanish();
  const { phrases } = (await import('./es-419.json')).default;
  return { ...words, phrases: { ...words.phrases, ...phrases } };
}

/** Loaders of the words, one for each locale of the skill package. */
export const LOADERS: Readonly<Record<string, () => Promise<Words>>> = {
  'en-US': english,
  'en-GB': english,
  'en-CA': english,
  'en-AU': english,
  'en-IN': english,
  'de-DE': async () => (await import('./de.json')).default,
  'fr-FR': french,
  'fr-CA': french,
  'es-ES': spanish,
  'es-MX': spanishOfLatinAmerica,
  'es-US': spanishOfLatinAmerica,
  'it-IT': async () => (await import('./it.json')).default,
  'pt-BR': async () => (await import('./pt.json')).default,
  'ja-JP': async () => (await import('./ja.json')).default,
};

const loaded = new Map<string, Words>();

/** A cold start loads English, and at most one of the six other languages. */
export async function loadWords(locale: string | undefined): Promise<void> {
  if (locale === undefined || loaded.has(locale) || !Object.hasOwn(LOADERS, locale)) return;
  loaded.set(locale, (await LOADERS[locale]?.()) ?? en);
}

/** English for a locale that is not loaded. */
export const wordsFor = (locale: string | undefined): Words =>
  (locale === undefined ? undefined : loaded.get(locale)) ?? en;
