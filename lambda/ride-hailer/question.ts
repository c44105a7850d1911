import { createHash, randomUUID } from 'node:crypto';
import { type HandlerInput } from 'ask-sdk-core';

/** Longer than anything that anyone would call a place. */
export const LONGEST_DESTINATION = 100;

const ATTRIBUTE = 'rideHailer';

/** A ride that the customer was asked to confirm. */
export interface AskedRide {
  readonly destination: string;
  /** Of this very question: answered twice, it books once. */
  readonly id: string;
}

/** What was asked on the turn before, and so what the next answer means. */
export type Question = (
  | { readonly asks: 'fareDestination' | 'rideStatus' }
  /** `confirmedBooking`: the ride was confirmed, and linking asks whether to go on with it. */
  | ({ readonly asks: 'booking' | 'confirmedBooking' } & AskedRide)
) & {
  /** Put again already, after an answer that was not understood. */
  readonly unclear?: true;
};

const asked = new WeakMap<object, Question>();

/** The question that was open as this turn began. */
export function openQuestion(input: HandlerInput): Question | undefined {
  const stored: unknown = input.requestEnvelope.session?.attributes?.[ATTRIBUTE];
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { asks, destination, id, unclear } = stored as Record<string, unknown>;
  const again = unclear === true ? ({ unclear } as const) : {};
  if (asks === 'fareDestination' || asks === 'rideStatus') return { asks, ...again };
  if (asks !== 'confirmedBooking' && asks !== 'booking') return undefined;
  if (!isDestination(destination) || !isId(id)) return undefined;
  return { asks, destination, id, ...again };
}

const isDestination = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_DESTINATION;

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);

export function ask(input: HandlerInput, question: Question): void {
  asked.set(input.attributesManager, question);
}

export const askForFareDestination = (input: HandlerInput): void =>
  ask(input, { asks: 'fareDestination' });

export function askToBook(input: HandlerInput, destination: string): void {
  const requestId: unknown = input.requestEnvelope.request.requestId;
  const asking = typeof requestId === 'string' ? requestId : randomUUID();
  const id = createHash('sha256').update(asking).digest('hex').slice(0, 32);
  ask(input, { asks: 'booking', destination, id });
}

/** A question lives for one turn: what this turn asked takes the place of what the last one did. */
export function saveQuestion(input: HandlerInput): void {
  if (!input.requestEnvelope.session) return;
  const attributes = { ...input.attributesManager.getSessionAttributes() };
  delete attributes[ATTRIBUTE];
  const question = asked.get(input.attributesManager);
  if (question) attributes[ATTRIBUTE] = question;
  input.attributesManager.setSessionAttributes(attributes);
}
