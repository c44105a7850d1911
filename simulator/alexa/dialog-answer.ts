import {
  type ConfirmationStatus,
  type Intent,
  type InteractionModel,
  type Slot,
} from '../speech/interaction-model';
import { withoutFillers } from '../speech/fillers';
import { normalize, originalSpelling } from '../speech/normalize';
import { isPhraseOf } from '../speech/phrases';
import { bestFirst, matchSample } from '../speech/samples';
import { matchSlot, type SlotContext } from '../speech/slot-values';
import { slotOf } from '../speech/slots';
import { type Dialog } from './dialog';

/**
 * Undefined if the utterance leaves the dialog, like `AMAZON.StopIntent`, or does not answer the step. While
 * a slot is elicited, an utterance of another intent is tried as its value.
 *
 * @param understood the intent that the utterance would have outside a dialog
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
  const answer = answerStep(model, dialog, utterance, context);
  const isDialogIntent = understood?.name === dialog.intent.name;
  if (isDialogIntent && !answer?.listed) return withFilledSlots(dialog.intent, understood);
  const leaves =
    understood && !isDialogIntent && !isConfirmation && dialog.step.kind !== 'elicitSlot';
  return leaves ? undefined : answer?.intent;
}

interface Answer {
  readonly intent: Intent;
  /**
   * Whether the model lists every slot value, or a built-in type defines it. If not, a sample of the same
   * intent takes precedence over this answer.
   */
  readonly listed: boolean;
}

function withFilledSlots(before: Intent, said: Intent): Intent {
  const filled = Object.values(said.slots ?? {}).filter(({ slotValue }) => slotValue !== undefined);
  return withSlots(before, filled);
}

function answerStep(
  model: InteractionModel,
  { intent, step }: Dialog,
  utterance: string,
  context: SlotContext,
): Answer | undefined {
  if (step.kind === 'elicitSlot') return fillSlot(model, intent, step.slot, utterance, context);
  const status = confirmationIn(utterance, context.language);
  if (status === undefined) return undefined;
  if (step.kind === 'confirmIntent') {
    return { intent: { ...intent, confirmationStatus: status }, listed: true };
  }
  const slot = intent.slots?.[step.slot] ?? { name: step.slot, confirmationStatus: 'NONE' };
  return { intent: withSlots(intent, [{ ...slot, confirmationStatus: status }]), listed: true };
}

function confirmationIn(utterance: string, language: string): ConfirmationStatus | undefined {
  const heard = normalize(utterance);
  if (isPhraseOf('AMAZON.YesIntent', heard, language)) return 'CONFIRMED';
  return isPhraseOf('AMAZON.NoIntent', heard, language) ? 'DENIED' : undefined;
}

/** The slot's own samples may fill other slots, too. */
function fillSlot(
  model: InteractionModel,
  intent: Intent,
  name: string,
  utterance: string,
  context: SlotContext,
): Answer | undefined {
  const { intents = [], types = [] } = model.interactionModel.languageModel;
  const modelIntent = intents.find((one) => one.name === intent.name);
  const slot = modelIntent?.slots?.find((one) => one.name === name);
  if (!modelIntent || !slot) return undefined;
  const heard = withoutFillers(normalize(utterance), context.language);
  const [sampled] = (slot.samples ?? [])
    .flatMap((sample) => matchSample(modelIntent, sample, heard, utterance, context))
    .sort(bestFirst);
  const wholeMatch = matchSlot(slot, originalSpelling(utterance, heard), false, context);
  const values = sampled?.values ?? (wholeMatch && { [name]: wholeMatch.values });
  if (!values) return undefined;
  const filled = (modelIntent.slots ?? [])
    .filter((one) => values[one.name])
    .map((one) => slotOf(one, types, values[one.name]));
  return { intent: withSlots(intent, filled), listed: (sampled ?? wholeMatch)!.listed };
}

const withSlots = (intent: Intent, slots: readonly Slot[]): Intent => ({
  ...intent,
  slots: { ...intent.slots, ...Object.fromEntries(slots.map((slot) => [slot.name, slot])) },
});
