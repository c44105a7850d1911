import {
  type DialogIntent,
  type DialogSlot,
  type Intent,
  type InteractionModel,
  type Slot,
} from '../speech/interaction-model';
import { isObject } from '../json';
import { type JsonObject, type SkillResponse } from './response/response';
import { spokenText } from './response/speech';

export type DialogStep =
  | { readonly kind: 'elicitSlot'; readonly slot: string }
  | { readonly kind: 'confirmSlot'; readonly slot: string }
  | { readonly kind: 'confirmIntent' };

export interface Dialog {
  readonly intent: Intent;
  readonly step: DialogStep;
}

export const dialogOf = (model: InteractionModel, name: string): DialogIntent | undefined =>
  model.interactionModel.dialog?.intents?.find((one) => one.name === name);

/** Whether Alexa runs the dialog of an intent without the skill. */
export function isDelegated(model: InteractionModel, name: string): boolean {
  const strategy =
    dialogOf(model, name)?.delegationStrategy ?? model.interactionModel.dialog?.delegationStrategy;
  return strategy === 'ALWAYS';
}

/** Undefined if the dialog is complete. */
export function nextStep(model: InteractionModel, intent: Intent): DialogStep | undefined {
  const dialog = dialogOf(model, intent.name);
  for (const { name, elicitationRequired, confirmationRequired } of dialog?.slots ?? []) {
    const slot = intent.slots?.[name];
    if (elicitationRequired && !isFilled(slot)) return { kind: 'elicitSlot', slot: name };
    if (confirmationRequired && isFilled(slot) && slot?.confirmationStatus !== 'CONFIRMED') {
      return { kind: 'confirmSlot', slot: name };
    }
  }
  return dialog?.confirmationRequired && intent.confirmationStatus === 'NONE'
    ? { kind: 'confirmIntent' }
    : undefined;
}

/** Alexa asks again for a value that the customer denied. */
const isFilled = (slot: Slot | undefined): boolean =>
  slot?.slotValue !== undefined && slot.confirmationStatus !== 'DENIED';

export function promptOf(model: InteractionModel, { intent, step }: Dialog): string {
  const dialog = dialogOf(model, intent.name);
  const slot = 'slot' in step ? dialog?.slots?.find(({ name }) => name === step.slot) : undefined;
  const id = promptId(step, dialog, slot);
  const prompt = model.interactionModel.prompts?.find((one) => one.id === id);
  const text = prompt?.variations?.[0]?.value ?? defaultPrompt(step);
  return spokenText(
    text.replace(/\{(\w+)\}/g, (_, name: string) => intent.slots?.[name]?.value ?? ''),
  );
}

function promptId(step: DialogStep, dialog?: DialogIntent, slot?: DialogSlot): string | undefined {
  if (step.kind === 'confirmIntent') return dialog?.prompts?.confirmation;
  return step.kind === 'elicitSlot' ? slot?.prompts?.elicitation : slot?.prompts?.confirmation;
}

const defaultPrompt = (step: DialogStep): string =>
  step.kind === 'elicitSlot' ? `What is the ${step.slot}?` : 'Is that correct?';

const DIALOG_DIRECTIVE = /^Dialog\.(Delegate|ElicitSlot|ConfirmSlot|ConfirmIntent)$/;

export const dialogDirectiveIn = ({ directives }: SkillResponse): JsonObject | undefined =>
  directives.find(({ type }) => DIALOG_DIRECTIVE.test(String(type)));

/** The skill can change the current intent, or continue with another one. */
export function updatedIntent({ updatedIntent: given }: JsonObject, current: Intent): Intent {
  if (!isObject(given) || typeof given['name'] !== 'string') return current;
  const before = given['name'] === current.name ? current.slots : {};
  const changed = isObject(given['slots']) ? given['slots'] : {};
  const slots = Object.fromEntries(
    Object.entries(changed).map(([name, slot]) => [name, withSlotValue(slot as Slot)]),
  );
  const status = given['confirmationStatus'] ?? 'NONE';
  return {
    name: given['name'],
    confirmationStatus: status as Intent['confirmationStatus'],
    slots: { ...before, ...slots },
  };
}

/** A skill can leave out `slotValue` if it sets `value`. */
const withSlotValue = (slot: Slot): Slot =>
  slot.value === undefined || slot.slotValue !== undefined
    ? slot
    : { ...slot, slotValue: { type: 'Simple', value: slot.value } };

/** Undefined for `Dialog.Delegate`. */
export function stepOf(directive: JsonObject): DialogStep | undefined {
  switch (directive['type']) {
    case 'Dialog.ElicitSlot':
      return { kind: 'elicitSlot', slot: String(directive['slotToElicit']) };
    case 'Dialog.ConfirmSlot':
      return { kind: 'confirmSlot', slot: String(directive['slotToConfirm']) };
    case 'Dialog.ConfirmIntent':
      return { kind: 'confirmIntent' };
    default:
      return undefined;
  }
}
