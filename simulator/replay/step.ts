import { type IntentInput } from '../alexa/intent-input';
import { type AssumptionName, readAssumption } from '../assumptions';
import { DAY_MS } from '../clock';
import { type Customer, readCustomer } from '../customer/customer';
import { type FaultKind, type FaultName, isFaultKind, isFaultName } from '../faults';
import { isObject } from '../json';
import { StepError } from './errors';

export const APP_ACTIONS = ['enable', 'disable', 'followLinkAccountCard'] as const;
export type AppAction = (typeof APP_ACTIONS)[number];

export type Step =
  /** `...` is silence, `{code}` the newest passcode on the phone. */
  | { readonly say: string }
  | { readonly intent: IntentInput }
  | { readonly advanceMs: number }
  | { readonly customer: Partial<Customer> }
  | { readonly assume: { readonly name: AssumptionName; readonly value: unknown } }
  | { readonly fail: { readonly name: FaultName; readonly kind: FaultKind | null } }
  | { readonly app: AppAction };

const MAX_UTTERANCE_LENGTH = 1_000;
/** Ten years, well within the range of a date. */
const MAX_ADVANCE_MS = 10 * 365 * DAY_MS;

const KINDS = 'say, intent, advanceMs, customer, assume, fail or app';

/** Throws a {@link StepError}, `CustomerError` or `AssumptionError`. */
export function readStep(value: unknown): Step {
  const entries = Object.entries(isObject(value) ? value : {});
  const [[kind, given] = ['', undefined]] = entries;
  if (entries.length !== 1) throw new StepError(`A step is an object with one of ${KINDS}.`);
  switch (kind) {
    case 'say':
      return { say: readUtterance(given) };
    case 'intent':
      return { intent: readIntentInput(given) };
    case 'advanceMs':
      if (typeof given === 'number' && given >= 0 && given <= MAX_ADVANCE_MS) {
        return { advanceMs: given };
      }
      throw new StepError('advanceMs must be a number of milliseconds from 0 to ten years.');
    case 'customer':
      return { customer: readCustomer(given) };
    case 'assume':
      return { assume: readAssumeStep(given) };
    case 'fail':
      return { fail: readFailStep(given) };
    case 'app':
      return { app: readAppAction(given) };
    default:
      throw new StepError(`There is no step ${JSON.stringify(kind)}: it must be ${KINDS}.`);
  }
}

function readUtterance(given: unknown): string {
  const fits =
    typeof given === 'string' && given.trim() !== '' && given.length <= MAX_UTTERANCE_LENGTH;
  if (fits) return given.trim();
  throw new StepError(`An utterance must be a text of 1 to ${MAX_UTTERANCE_LENGTH} characters.`);
}

/** The skill's model need not have the intent or the slots. */
function readIntentInput(given: unknown): IntentInput {
  const { name, slots = {} } = isObject(given) ? given : {};
  const areSlots = isObject(slots) && Object.values(slots).every(isSlotInput);
  if (typeof name === 'string' && name !== '' && areSlots) return given as IntentInput;
  throw new StepError(
    'An intent is an object with a name, and slots like {"destination":{"values":["home"]}}.',
  );
}

const isSlotInput = (slot: unknown): boolean =>
  isObject(slot) &&
  Array.isArray(slot['values']) &&
  slot['values'].every((value) => typeof value === 'string');

function readAssumeStep(given: unknown): { name: AssumptionName; value: unknown } {
  const { name, value } = isObject(given) ? given : {};
  const read = readAssumption(String(name), value);
  const [[assumption, valid] = [String(name), value]] = Object.entries(read);
  return { name: assumption as AssumptionName, value: valid };
}

function readFailStep(given: unknown): { name: FaultName; kind: FaultKind | null } {
  const { name, kind } = isObject(given) ? given : {};
  const isKnown = typeof name === 'string' && isFaultName(name);
  if (isKnown && (kind === null || (typeof kind === 'string' && isFaultKind(kind)))) {
    return { name, kind };
  }
  throw new StepError(`${JSON.stringify(given)} is not a fault: it needs a name and a kind.`);
}

function readAppAction(given: unknown): AppAction {
  const action = APP_ACTIONS.find((one) => one === given);
  if (action) return action;
  throw new StepError(
    `The Alexa app has no action ${JSON.stringify(given)}: choose from ${APP_ACTIONS.join(', ')}.`,
  );
}
