import { type ModelType } from './interaction-model';
import { isUnspaced, MAX_LETTERS_UNSPACED, normalize, wholeWords } from './normalize';
import { phrasesOf } from './phrases';

const MAX_WORDS = 7;
const MAX_WORDS_BARE = 4;

/**
 * Alexa accepts values that a custom type does not list, but not every sentence.
 *
 * @param value in lower case, with its apostrophes
 * @param isBare whether the sample consists of slots only
 */
export function isPlausibleValue(
  type: ModelType,
  value: string,
  isBare: boolean,
  language: string,
): boolean {
  if (listsPlaces(type, language)) return isPlausiblePlace(value, isBare, language);
  if (isUnspaced(language)) return value.length <= MAX_LETTERS_UNSPACED;
  const words = value.split(/[ ']/);
  if (!isBare) return words.length <= MAX_WORDS;
  const { questionWords } = phrasesOf(language);
  return words.length <= MAX_WORDS_BARE && !words.some((word) => questionWords.includes(word));
}

const listsPlacesByType = new WeakMap<ModelType, boolean>();

function listsPlaces(type: ModelType, language: string): boolean {
  const cached = listsPlacesByType.get(type);
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
  listsPlacesByType.set(type, result);
  return result;
}

const MAX_BARE_PLACE_WORDS = 5;
/** Limit for a bare place with only one sign of a place: a word like `street`, or a first word like `the`. */
const MAX_WORDS_BY_ONE_SIGN = 3;

/** `the pier` may be a bare place, `the meaning of life` may not. */
function isPlausiblePlace(value: string, isBare: boolean, language: string): boolean {
  const { placeBegins, placeWords, notPlaces } = phrasesOf(language);
  if (isUnspaced(language)) {
    const hasPlaceWord = new RegExp(`(?:${placeWords.join('|')})$`, 'u').test(value);
    return value.length <= MAX_LETTERS_UNSPACED && (!isBare || hasPlaceWord);
  }
  const words = value.split(/[ ']/);
  if (words.length > MAX_WORDS) return false;
  if (!isBare) return true;
  if (words.length < 2 || words.some((word) => notPlaces.includes(word))) return false;
  const placeWord = new RegExp(`^(?:${placeWords.join('|')}|\\d+)$`, 'u');
  const hasPlaceWord = words.some((word) => placeWord.test(word));
  const beginsAsPlace = placeBegins.includes(words[0]!) || placeWord.test(words[0]!);
  if (hasPlaceWord && beginsAsPlace) return words.length <= MAX_BARE_PLACE_WORDS;
  return (hasPlaceWord || beginsAsPlace) && words.length <= MAX_WORDS_BY_ONE_SIGN;
}
