import { type Finding, type InteractionModel, type ModelIntent } from '../state';

const SLOT = /\{([^}|]+)(?:\|[^}]*)?\}/g;
const BUILT_IN = 'AMAZON.';

/** Slots have a type that is defined, types have values, and samples name slots of their intent. */
export function slotFindings(locale: string, model: InteractionModel): readonly Finding[] {
  const { intents = [], types = [] } = model.interactionModel.languageModel ?? {};
  const defined = types.map(({ name = '' }) => name);
  const empty = types
    .filter(({ name = '', values = [] }) => values.length === 0 && !name.startsWith(BUILT_IN))
    .map(({ name = '' }) => ({
      code: 'INVALID_SLOT_TYPE',
      message: `The slot type "${name}" has no values.`,
    }));
  const errors = [
    ...empty,
    ...intents.flatMap((intent) => undefinedTypes(intent, defined)),
    ...intents.flatMap(undefinedSlots),
  ];
  return errors.map((error) => ({ resource: `InteractionModel.${locale}`, error }));
}

const undefinedTypes = ({ name, slots = [] }: ModelIntent, defined: readonly string[]) =>
  slots
    .filter(({ type = '' }) => !type.startsWith(BUILT_IN) && !defined.includes(type))
    .map(({ name: slot, type }) => ({
      code: 'UNDEFINED_SLOT_TYPE',
      message: `The slot "${slot}" of the intent "${name}" has the type "${type}", which is not defined.`,
    }));

function undefinedSlots({ name, slots = [], samples = [] }: ModelIntent) {
  const own = slots.map((slot) => slot.name);
  const named = samples.flatMap((sample) => [...sample.matchAll(SLOT)].map(([, slot]) => slot));
  return [...new Set(named)]
    .filter((slot) => !own.includes(slot))
    .map((slot) => ({
      code: 'INVALID_SLOT_REFERENCE',
      message: `A sample utterance of the intent "${name}" names the slot "${slot}", which the intent has not.`,
    }));
}
