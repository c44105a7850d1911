import { type ModelType } from './interaction-model';
import { isUnspaced, normalize } from './normalize';
import { phrasesOf } from './phrases';

export type ListedValue = NonNullable<ModelType['values']>[number];

/** The value of a type that was said by its name or a synonym. */
export function listedValue(type: ModelType | undefined, said: string): ListedValue | undefined {
  return type?.values?.find((listed) => spellingIn(listed, said) !== undefined);
}

/** The name or synonym that was said, as the model spells it: `l'aéroport`. */
export function spellingIn({ name }: ListedValue, said: string): string | undefined {
  const heard = normalize(said);
  return [name.value, ...(name.synonyms ?? [])].find((word) => normalize(word) === heard);
}

/** Splits `cheese, ham and olives` into the values of a slot that collects multiple values. */
export function splitValues(type: ModelType, said: string, language: string): readonly string[] {
  if (listedValue(type, said)) return [said];
  const { conjunctions } = phrasesOf(language);
  const space = isUnspaced(language) ? '' : ' ';
  const parts = said.split(new RegExp(`${space}(?:${conjunctions.join('|')})${space}`, 'u'));
  return parts.map((part) => part.trim()).flatMap((part) => splitListed(type, part));
}

/** Splits listed values that no conjunction separates, because speech has no commas. The rest is one value. */
function splitListed(type: ModelType, part: string): readonly string[] {
  const words = part.split(' ');
  for (let end = words.length; end > 0; end -= 1) {
    const first = words.slice(0, end).join(' ');
    if (!listedValue(type, first)) continue;
    return end === words.length
      ? [first]
      : [first, ...splitListed(type, words.slice(end).join(' '))];
  }
  return [part];
}
