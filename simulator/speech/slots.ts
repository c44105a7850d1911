import {
  type Intent,
  type ModelIntent,
  type ModelSlot,
  type ModelType,
  type Slot,
} from './interaction-model';
import { findListedValue, spellingIn } from './listed-values';
import { normalize } from './normalize';

const AUTHORITY = 'amzn1.er-authority.echo-sdk';

/** By slot name; several if the slot collects multiple values. */
export type SlotValues = Readonly<Record<string, readonly string[]>>;

/** Alexa sends all slots of an intent; an empty slot has only a name and a status. */
export function intentOf(
  intent: ModelIntent,
  types: readonly ModelType[],
  values: SlotValues,
): Intent {
  const { name, slots = [] } = intent;
  if (slots.length === 0) return { name, confirmationStatus: 'NONE' };
  const filled = slots.map((slot) => [slot.name, slotOf(slot, types, values[slot.name])] as const);
  return { name, confirmationStatus: 'NONE', slots: Object.fromEntries(filled) };
}

export function slotOf(
  { name, type: typeName }: ModelSlot,
  types: readonly ModelType[],
  said: readonly string[] = [],
): Slot {
  if (said.length === 0) return { name, confirmationStatus: 'NONE' };
  const type = types.find((one) => one.name === typeName);
  const simple = said.map((one) => simpleValue(type, one));
  const common = { name, confirmationStatus: 'NONE', source: 'USER' } as const;
  if (simple.length > 1) return { ...common, slotValue: { type: 'List', values: simple } };
  const { value, resolutions } = simple[0]!;
  return { ...common, value, ...(resolutions && { resolutions }), slotValue: simple[0] };
}

function simpleValue(type: ModelType | undefined, said: string) {
  const listed = findListedValue(type, said);
  const value = (listed && spellingIn(listed, said)) ?? said;
  if (!type) return { type: 'Simple', value };
  const resolutions = { resolutionsPerAuthority: [resolution(type, value)] };
  return { type: 'Simple', value, resolutions };
}

function resolution(type: ModelType, value: string) {
  const authority = `${AUTHORITY}.${type.name}`;
  const match = findListedValue(type, value);
  if (!match) return { authority, status: { code: 'ER_SUCCESS_NO_MATCH' } };
  const id = match.id ?? normalize(match.name.value);
  return {
    authority,
    status: { code: 'ER_SUCCESS_MATCH' },
    values: [{ value: { name: match.name.value, id } }],
  };
}
