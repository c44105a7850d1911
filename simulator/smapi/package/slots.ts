import { type Finding, type InteractionModel, type ModelIntent } from '../state';
import { modelResource, packageError } from './finding';

const SLOT = /\{([^}|]+)(?:\|[^}]*)?\}/g;
const BUILT_IN = 'AMAZON.';

export function slotFindings(locale: string, model: InteractionModel): readonly Finding[] {
  const { intents = [], types = [] } = model.interactionModel.languageModel ?? {};
  const defined = types.map(({ name = '' }) => name);
  const errors = [
    ...types
      .filter(({ name = '', values = [] }) => values.length === 0 && !name.startsWith(BUILT_IN))
      .map(({ name = '' }) => ({
        code: 'INVALID_SLOT_TYPE',
        message: `The slot type "${name}" has no values.`,
      })),
    ...intents.flatMap((intent) => undefinedTypeErrors(intent, defined)),
    ...intents.flatMap(undefinedSlotErrors),
  ];
  return errors.map(({ code, message }) => packageError(modelResource(locale), code, message));
}

const undefinedTypeErrors = ({ name, slots = [] }: ModelIntent, defined: readonly string[]) =>
  slots
    .filter(({ type = '' }) => !type.startsWith(BUILT_IN) && !defined.includes(type))
    .map(({ name: slot, type }) => ({
      code: 'UNDEFINED_SLOT_TYPE',
      message: `The slot "${slot}" of the intent "${name}" has the undefined type "${type}".`,
    }));

function undefinedSlotErrors({ name, slots = [], samples = [] }: ModelIntent) {
  const defined = slots.map((slot) => slot.name);
  const used = samples.flatMap((sample) => [...sample.matchAll(SLOT)].map(([, slot = '']) => slot));
  return [...new Set(used)]
    .filter((slot) => !defined.includes(slot))
    .map((slot) => ({
      code: 'INVALID_SLOT_REFERENCE',
      message: `A sample utterance of the intent "${name}" uses the undefined slot "${slot}".`,
    }));
}
