import { AssumptionError, type Assumptions, readAssumption } from '../assumptions';
import { type Customer, CustomerError, readCustomer } from '../customer/customer';
import { SavedConversationError, StepError } from './errors';
import { readStep, type Step } from './step';
import { isObject } from '../json';

export const FORMAT = 'alexa-conversation';
export const VERSION = 1;

/** Content of a file that the inspector saves: the customer, the assumptions, and every step. */
export interface SavedConversation {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  /** Locale of the device. `playSaved` ignores it: pass it to `startSimulation`. */
  readonly locale?: string;
  /** The customer at the start. */
  readonly customer: Partial<Customer>;
  /** Assumptions at the start that differ from the default. */
  readonly assumptions: Partial<Assumptions>;
  /** Utterances and other actions, in order. Faults from before the conversation come first. */
  readonly steps: readonly Step[];
}

const MAX_STEPS = 10_000;

/** Throws a `SavedConversationError`. */
export function parseSaved(text: string): SavedConversation {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new SavedConversationError('The file does not contain valid JSON.', { cause });
  }
  return readSaved(value);
}

/** Validates parsed JSON. Throws a `SavedConversationError`. */
export function readSaved(value: unknown): SavedConversation {
  if (!isObject(value) || value['format'] !== FORMAT) {
    throw new SavedConversationError('The file is not a saved conversation.');
  }
  const { version, locale, customer = {}, assumptions = {}, steps } = value;
  if (version !== VERSION) {
    const given = JSON.stringify(version ?? null);
    throw new SavedConversationError(
      `The conversation has version ${given} of the format, and only version ${VERSION} is supported.`,
    );
  }
  if (!Array.isArray(steps) || steps.length > MAX_STEPS) {
    throw new SavedConversationError(`The steps must be a list of at most ${MAX_STEPS}.`);
  }
  if (locale !== undefined && typeof locale !== 'string') {
    throw new SavedConversationError('The locale must be a string like "en-US".');
  }
  return {
    format: FORMAT,
    version: VERSION,
    ...(locale !== undefined && { locale }),
    customer: checked('The customer', () => readCustomer(customer)),
    assumptions: checked('The assumptions', () => readAssumptions(assumptions)),
    steps: steps.map((step: unknown, index) => checked(`Step ${index + 1}`, () => readStep(step))),
  };
}

function readAssumptions(value: unknown): Partial<Assumptions> {
  if (!isObject(value)) throw new StepError('They must be an object like {"tokenEchoed":false}.');
  const assumptions = Object.entries(value).map(([name, assumed]) => readAssumption(name, assumed));
  return Object.assign({}, ...assumptions) as Partial<Assumptions>;
}

function checked<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const known = [StepError, CustomerError, AssumptionError];
    if (!known.some((kind) => cause instanceof kind)) throw cause;
    throw new SavedConversationError(`${part}: ${(cause as Error).message}`, { cause });
  }
}
