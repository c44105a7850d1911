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

/** The intent with the customer's answer to a dialog step; undefined if it is not an answer to it. */
export function answerDialog(
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
