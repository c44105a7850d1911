import {
  type ConfirmationStatus,
  type DialogState,
  type Intent,
  type InteractionModel,
} from '../speech/interaction-model';
import { slotOf } from '../speech/slots';

/** An intent to send without speech recognition. */
export interface IntentInput {
  readonly name: string;
  readonly slots?: Readonly<{
    [name: string]: {
      /** Several values fill a slot that collects multiple values. */
      readonly values: readonly string[];
      /** @default NONE */
      readonly confirmationStatus?: ConfirmationStatus;
    };
  }>;
  /** @default NONE */
  readonly confirmationStatus?: ConfirmationStatus;
  /** @default as the dialog model requires */
  readonly dialogState?: DialogState;
}

/** Slots that the input omits are empty. */
export function resolveIntent(model: InteractionModel, input: IntentInput): Intent {
  const { intents = [], types = [] } = model.interactionModel.languageModel;
  const { name, slots: given = {}, confirmationStatus = 'NONE' } = input;
  const { slots = [] } = intents.find((one) => one.name === name) ?? {};
  if (slots.length === 0) return { name, confirmationStatus };
  const filled = slots.map((slot) => {
    const { values = [], confirmationStatus: status } = given[slot.name] ?? {};
    const resolved = slotOf(slot, types, values);
    return [slot.name, status ? { ...resolved, confirmationStatus: status } : resolved] as const;
  });
  return { name, confirmationStatus, slots: Object.fromEntries(filled) };
}
