import { type ModelType } from './interaction-model';
import { isUnspaced, MAX_LETTERS_UNSPACED, normalize } from './normalize';
import { phrasesOf } from './phrases';
import { isPlausiblePlace } from './places';

const MAX_WORDS = 7;
const MAX_WORDS_BARE = 4;

/**
 * Whether a custom type takes a value that it does not list. Alexa takes such values, too, but not every
 * sentence: a bare one has to be short and without words of a question.
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

/** Whether most values of a type are places, like `the airport` and `main street`. */
function listsPlaces(type: ModelType, language: string): boolean {
  const before = known.get(type);
  if (before !== undefined) return before;
  const { placeWords } = phrasesOf(language);
  const pattern = isUnspaced(language)
    ? new RegExp(`(?:${placeWords.join('|')})$`, 'u')
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${placeWords.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  const values = type.values ?? [];
  const places = values.filter(({ name: { value, synonyms = [] } }) =>
    [value, ...synonyms].some((word) => pattern.test(normalize(word))),
  );
  const result = places.length * 2 >= values.length && places.length > 0;
  known.set(type, result);
  return result;
}
