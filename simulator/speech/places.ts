import { isUnspaced, MAX_LETTERS_UNSPACED } from './normalize';
import { phrasesOf } from './phrases';

const MAX_WORDS = 7;
const MAX_WORDS_BARE = 5;
/** Limit for a bare place with only one sign of a place: a word like `street`, or a first word like `the`. */
const MAX_WORDS_BY_ONE_SIGN = 3;

/**
 * Whether a value may be a place that the model does not list. Alexa accepts such values, but not every
 * sentence.
 *
 * @param value in its original spelling
 * @param bare the customer said nothing else: `the pier` may be a place, `the meaning of life` is not
 */
export function isPlausiblePlace(value: string, bare: boolean, language: string): boolean {
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
  if (isNamed && begins) return words.length <= MAX_WORDS_BARE;
  return (isNamed || begins) && words.length <= MAX_WORDS_BY_ONE_SIGN;
}
