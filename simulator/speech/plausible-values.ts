import { type ModelType } from './interaction-model';
import { isUnspaced, MAX_LETTERS_UNSPACED, normalize, wholeWords } from './normalize';
import { phrasesOf } from './phrases';

const MAX_WORDS = 7;
const MAX_WORDS_BARE = 4;

/**
 * Alexa accepts values that a custom type does not list, but not every sentence.
 *
 * @param value in its original spelling
 * @param bare the customer said nothing else
 */
export function isPlausibleValue(
  type: ModelType,
  value: string,
  bare: boolean,
  language: string,
): boolean {
  if (listsPlaces(type, language)) return isPlausiblePlace(value, bare, language);
  if (isUnspaced(language)) return value.length <= MAX_LETTERS_UNSPACED;
  const words = value.split(/[ ']/);
  if (!bare) return words.length <= MAX_WORDS;
  const { questionWords } = phrasesOf(language);
  return words.length <= MAX_WORDS_BARE && !words.some((word) => questionWords.includes(word));
}

const known = new WeakMap<ModelType, boolean>();

function listsPlaces(type: ModelType, language: string): boolean {
  const cached = known.get(type);
  if (cached !== undefined) return cached;
  const placeWord = phrasesOf(language).placeWords.join('|');
  const pattern = isUnspaced(language)
    ? new RegExp(`(?:${placeWord})$`, 'u')
    : wholeWords(placeWord);
  const values = type.values ?? [];
  const places = values.filter(({ name: { value, synonyms = [] } }) =>
    [value, ...synonyms].some((word) => pattern.test(normalize(word))),
  );
  const result = places.length * 2 >= values.length && places.length > 0;
  known.set(type, result);
  return result;
}

const MAX_BARE_PLACE_WORDS = 5;
/** Limit for a bare place with only one sign of a place: a word like `street`, or a first word like `the`. */
const MAX_WORDS_BY_ONE_SIGN = 3;

/** `the pier` may be a bare place, `the meaning of life` may not. */
function isPlausiblePlace(value: string, bare: boolean, language: string): boolean {
  const { placeBegins, placeWords, notPlaces } = phrasesOf(language);
  if (isUnspaced(language)) {
    const isNamed = new RegExp(`(?:${placeWords.join('|')})$`, 'u').test(value);
    return value.length <= MAX_LETTERS_UNSPACED && (!bare || isNamed);
  }
  const words = value.split(/[ ']/);
  if (words.length > MAX_WORDS) return false;
  if (!bare) return true;
  if (words.length < 2 || words.some((word) => notPlaces.includes(word))) return false;
  const placeWord = new RegExp(`^(?:${placeWords.join('|')}|\\d+)$`, 'u');
  const isNamed = words.some((word) => placeWord.test(word));
  const begins = placeBegins.includes(words[0]!) || placeWord.test(words[0]!);
  if (isNamed && begins) return words.length <= MAX_BARE_PLACE_WORDS;
  return (isNamed || begins) && words.length <= MAX_WORDS_BY_ONE_SIGN;
}
