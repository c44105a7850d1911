import { builtInValue, isBuiltInType } from './built-in-types';
import { type ModelSlot, type ModelType } from './interaction-model';
import { normalize } from './normalize';
import { isPlausibleValue } from './plausible-values';
import { findListedValue, splitValues } from './listed-values';

export interface SlotContext {
  readonly types: readonly ModelType[];
  /** Two letters. */
  readonly language: string;
  /** Epoch milliseconds, for `tomorrow` and the like. */
  readonly now: number;
}

export interface SlotMatch {
  /** One value; several if the slot collects multiple values. */
  readonly values: readonly string[];
  /** Whether the model lists every value, or the built-in type defines it. */
  readonly listed: boolean;
}

/**
 * @param said in lower case, with its apostrophes
 * @param isBare whether the sample consists of slots only
 */
export function matchSlot(
  { type: typeName = '', multipleValues }: ModelSlot,
  said: string,
  isBare: boolean,
  context: SlotContext,
): SlotMatch | undefined {
  const { types, language, now } = context;
  const type = types.find(({ name }) => name === typeName);
  if (!type || (isBuiltInType(typeName) && !findListedValue(type, said))) {
    const value = builtInValue(typeName, said, language, now);
    return value === undefined ? undefined : { values: [value.value], listed: value.listed };
  }
  const values = multipleValues?.enabled ? splitValues(type, said, language) : [said];
  const listed = values.every((value) => findListedValue(type, value) !== undefined);
  const isPlausible = values.every(
    (value) => findListedValue(type, value) ?? isPlausibleValue(type, value, isBare, language),
  );
  return normalize(said) !== '' && isPlausible ? { values, listed } : undefined;
}
