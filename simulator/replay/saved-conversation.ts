import { AssumptionError, type Assumptions, readAssumption } from '../assumptions';
import { type Customer, CustomerError, readCustomer } from '../customer/customer';
import { isObject, readStep, type Step, StepError } from './step';

export const FORMAT = 'alexa-conversation';
export const VERSION = 1;

/** A conversation as a file: who spoke, what was taken for true of Alexa, and all that was done. */
export interface SavedConversation {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  /** @default the one that it is played in */
  readonly locale?: string;
  /** As they were at the beginning. */
  readonly customer: Partial<Customer>;
  /** At the beginning, where they were not the default. */
  readonly assumptions: Partial<Assumptions>;
  /** Faults of the beginning are its first steps. */
  readonly steps: readonly Step[];
}

export class SavedConversationError extends Error {
  constructor(problem: string, cause?: unknown) {
    super(`${problem} Save a conversation on the page to get a file that can be played.`, {
      cause,
    });
    this.name = 'SavedConversationError';
  }
}

const MOST_STEPS = 10_000;

/** Reads a file's text. Throws a {@link SavedConversationError}: one problem, and the way out. */
export function parseSaved(text: string): SavedConversation {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SavedConversationError('The file is no JSON.', error);
  }
  return readSaved(value);
}

/** Throws a {@link SavedConversationError}. */
export function readSaved(value: unknown): SavedConversation {
  if (!isObject(value) || value['format'] !== FORMAT) {
    throw new SavedConversationError('This is no saved conversation.');
  }
  const { version, locale, customer = {}, assumptions = {}, steps } = value;
  if (version !== VERSION) {
    const given = JSON.stringify(version ?? null);
    throw new SavedConversationError(
      `The conversation was saved in version ${given} of the format, and only ${VERSION} can be read.`,
    );
  }
  if (!Array.isArray(steps) || steps.length > MOST_STEPS) {
    throw new SavedConversationError(`Its steps must be a list of at most ${MOST_STEPS}.`);
  }
  if (locale !== undefined && typeof locale !== 'string') {
    throw new SavedConversationError('Its locale must be a text like "en-US".');
  }
  return {
    format: FORMAT,
    version: VERSION,
    ...(locale !== undefined && { locale }),
    customer: checked('Its customer', () => readCustomer(customer)),
    assumptions: checked('Its assumptions', () => readAssumptions(assumptions)),
    steps: steps.map((step: unknown, index) => checked(`Step ${index + 1}`, () => readStep(step))),
  };
}

function readAssumptions(value: unknown): Partial<Assumptions> {
  if (!isObject(value)) throw new StepError('They must be an object, a value for each switch.');
  const all = Object.entries(value).map(([name, one]) => readAssumption(name, one));
  return Object.assign({}, ...all) as Partial<Assumptions>;
}

function checked<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const known = [StepError, CustomerError, AssumptionError];
    if (!known.some((kind) => error instanceof kind)) throw error;
    throw new SavedConversationError(`${what}: ${(error as Error).message}`, error);
  }
}
