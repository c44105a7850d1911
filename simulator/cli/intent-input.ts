import { closest } from './closest';
import { either, quoted, UsageError } from './errors';
import {
  CONFIRMATION_STATUSES,
  type ConfirmationStatus,
  DIALOG_STATES,
  type InteractionModel,
} from '../speech/interaction-model';
import { type IntentInput } from '../alexa/intent-input';

export const INTENT_FORM =
  'NAME slot=value slot="two words" slot="one|two" slot=value@CONFIRMED @state=COMPLETED @confirmation=DENIED';

/**
 * Reads a text of the form {@link INTENT_FORM}. Throws a {@link UsageError} for another form, and for an
 * intent, slot or status that does not exist.
 */
export function readIntent(text: string, model: InteractionModel): IntentInput {
  const [name = '', ...pairs] = text.match(/[^\s"=]+(?:=(?:"[^"]*"|[^\s"]*)\S*)?/g) ?? [];
  const { intents = [] } = model.interactionModel.languageModel;
  const intent = intents.find((one) => one.name === name);
  if (!intent) {
    const known = intents.map((one) => one.name);
    throw unknownNameError(`The model has no intent ${quoted(name)}`, name, known);
  }
  const slotNames = (intent.slots ?? []).map((slot) => slot.name);
  let input: IntentInput = { name, slots: {} };
  for (const pair of pairs) {
    const equalsIndex = pair.indexOf('=');
    if (equalsIndex < 1)
      throw new UsageError(`${quoted(pair)} is not of the form slot=value: ${INTENT_FORM}`);
    const [key, value] = [pair.slice(0, equalsIndex), pair.slice(equalsIndex + 1)];
    if (key === '@state') input = { ...input, dialogState: oneOf(value, DIALOG_STATES) };
    else if (key === '@confirmation') {
      input = { ...input, confirmationStatus: oneOf(value, CONFIRMATION_STATUSES) };
    } else if (!slotNames.includes(key)) {
      throw unknownNameError(`${name} has no slot ${quoted(key)}`, key, slotNames);
    } else input = { ...input, slots: { ...input.slots, [key]: readSlot(value) } };
  }
  return input;
}

function readSlot(text: string): {
  values: readonly string[];
  confirmationStatus?: ConfirmationStatus;
} {
  const [, inQuotes, plain, status] = /^(?:"([^"]*)"|([^@]*))(?:@(\w+))?$/.exec(text) ?? [];
  const values = (inQuotes ?? plain ?? text).split('|').filter((value) => value !== '');
  return {
    values,
    ...(status !== undefined && { confirmationStatus: oneOf(status, CONFIRMATION_STATUSES) }),
  };
}

function oneOf<T extends string>(text: string, known: readonly T[]): T {
  const found = known.find((one) => one === text);
  if (found !== undefined) return found;
  throw new UsageError(`${quoted(text)} is not possible here: choose ${either(known)}.`);
}

function unknownNameError(problem: string, name: string, known: readonly string[]): UsageError {
  if (known.length === 0) return new UsageError(`${problem}: it has none.`);
  const meant = closest(name, known);
  const hint = meant === undefined ? `choose ${either(known)}.` : `did you mean ${meant}?`;
  return new UsageError(`${problem}: ${hint}`);
}
