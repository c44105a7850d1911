import { type ModelType } from './interaction-model';
import { isUnspaced, normalize } from './normalize';
import { phrasesOf } from './phrases';

export type ListedValue = NonNullable<ModelType['values']>[number];

export function findListedValue(
  type: ModelType | undefined,
  said: string,
): ListedValue | undefined {
  return type?.values?.find((listed) => spellingIn(listed, said) !== undefined);
}

/** Returns the model's spelling: `l'aéroport`. */
export function spellingIn({ name }: ListedValue, said: string): string | undefined {
  const heard = normalize(said);
  return [name.value, ...(name.synonyms ?? [])].find((word) => normalize(word) === heard);
}

/** Splits `cheese ham and olives` into the values of a slot that collects multiple values. */
export function splitValues(type: ModelType, said: string, language: string): readonly string[] {
  if (findListedValue(type, said)) return [said];
  const { conjunctions } = phrasesOf(language);
  const space = isUnspaced(language) ? '' : ' ';
  const parts = said.split(new RegExp(`${space}(?:${conjunctions.join('|')})${space}`, 'u'));
  return parts.map((part) => part.trim()).flatMap((part) => splitListed(type, part));
}

/** Speech has no commas, so listed values may follow each other without a conjunction. */
function splitListed(type: ModelType, part: string): readonly string[] {
  const words = part.split(' ');
  for (let wordCount = words.length; wordCount > 0; wordCount -= 1) {
    const first = words.slice(0, wordCount).join(' ');
    if (!findListedValue(type, first)) continue;
    return wordCount === words.length
      ? [first]
      : [first, ...splitListed(type, words.slice(wordCount).join(' '))];
  }
  return [part];
}
