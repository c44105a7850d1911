import {
  type ConfirmationStatus,
  type Intent,
  type InteractionModel,
  type Slot,
} from '../speech/interaction-model';
import { withoutFillers } from '../speech/fillers';
import { normalize } from '../speech/normalize';
import { phrasesOf } from '../speech/phrases';
import { matchSample } from '../speech/samples';
import { matchSlot, type SlotContext } from '../speech/slot-values';
import { slotOf } from '../speech/slots';
import { type Dialog } from './dialog';

/**
 * The intent with the customer's answer to a dialog step. Undefined if the utterance leaves the dialog:
 * a built-in intent like `AMAZON.StopIntent` does, and another intent of the skill.
 *
 * @param understood the intent of the utterance without the dialog
 */
export function answerInDialog(
  model: InteractionModel,
  dialog: Dialog,
  utterance: string,
  understood: Intent | undefined,
  context: SlotContext,
): Intent | undefined {
  const isConfirmation = understood && /^AMAZON\.(Yes|No)Intent$/.test(understood.name);
  if (understood?.name.startsWith('AMAZON.') && !isConfirmation) return undefined;
  if (understood?.name === dialog.intent.name) return merged(dialog.intent, understood);
  const answered = answerStep(model, dialog, utterance, context);
  const leaves = understood && !isConfirmation && dialog.step.kind !== 'elicitSlot';
  return leaves ? undefined : answered;
}

/** The intent with the slots that the customer has just filled. */
function merged(before: Intent, said: Intent): Intent {
  const filled = Object.values(said.slots ?? {}).filter(({ slotValue }) => slotValue !== undefined);
  const slots = Object.fromEntries(filled.map((slot) => [slot.name, slot]));
  return { ...before, slots: { ...before.slots, ...slots } };
}

/** The intent with the customer's answer to a dialog step; undefined if it is not an answer to it. */
function answerStep(
  model: InteractionModel,
  { intent, step }: Dialog,
  utterance: string,
  context: SlotContext,
): Intent | undefined {
  if (step.kind === 'elicitSlot') return fillSlot(model, intent, step.slot, utterance, context);
  const status = confirmationIn(utterance, context.language);
  if (status === undefined) return undefined;
  if (step.kind === 'confirmIntent') return { ...intent, confirmationStatus: status };
  const slot = intent.slots?.[step.slot] ?? { name: step.slot, confirmationStatus: 'NONE' };
  return withSlot(intent, { ...slot, confirmationStatus: status });
}

function confirmationIn(utterance: string, language: string): ConfirmationStatus | undefined {
  const heard = normalize(utterance);
  const { builtIn } = phrasesOf(language);
  const says = (intent: string) =>
    (builtIn[intent] ?? []).some((phrase) => normalize(phrase) === heard);
  if (says('AMAZON.YesIntent')) return 'CONFIRMED';
  return says('AMAZON.NoIntent') ? 'DENIED' : undefined;
}

/** Matches the slot's own samples, then the whole utterance as its value. */
function fillSlot(
  model: InteractionModel,
  intent: Intent,
  name: string,
  utterance: string,
  context: SlotContext,
): Intent | undefined {
  const { intents = [], types = [] } = model.interactionModel.languageModel;
  const modelIntent = intents.find((one) => one.name === intent.name);
  const slot = modelIntent?.slots?.find((one) => one.name === name);
  if (!modelIntent || !slot) return undefined;
  const heard = withoutFillers(normalize(utterance), context.language);
  const sampled = (slot.samples ?? []).flatMap((sample) =>
    matchSample(modelIntent, sample, heard, utterance, context),
  )[0];
  const values = sampled?.values[name] ?? matchSlot(slot, heard, false, context)?.values;
  return values && withSlot(intent, slotOf(slot, types, values));
}

const withSlot = (intent: Intent, slot: Slot): Intent => ({
  ...intent,
  slots: { ...intent.slots, [slot.name]: slot },
});
