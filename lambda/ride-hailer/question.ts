import { createHash, randomUUID } from 'node:crypto';
import { type HandlerInput } from 'ask-sdk-core';
import { type Destination, readDestination } from './destination';
import { fieldsOf } from './json';

/**
 * Name of the session attribute with the open question, and of the request attribute with the question that
 * this turn asks.
 */
const ATTRIBUTE = 'rideHailer';

export interface ProposedRide {
  readonly destination: Destination;
  /** Unique for each question, so that answering it twice books once. */
  readonly id: string;
}

export type Question = (
  | { readonly asks: 'rideStatus' }
  /** `destination`: the place of the last fare estimate. "Book it" means a ride to it. */
  | { readonly asks: 'fareDestination'; readonly destination?: Destination | undefined }
  /**
   * `confirmedBooking`: linking's question is open, and the customer confirmed this ride before it. If the
   * customer says "yes" and already has an access token, the ride is booked without another question.
   */
  | ({ readonly asks: 'booking' | 'confirmedBooking' } & ProposedRide)
) & {
  /** Already asked again after an answer that was not understood. */
  readonly reprompted?: true;
};

/** The question that was open when this turn began. */
export function openQuestion(input: HandlerInput): Question | undefined {
  const stored: unknown = input.requestEnvelope.session?.attributes?.[ATTRIBUTE];
  const { asks, destination, id, reprompted } = fieldsOf(stored);
  const again = reprompted === true ? ({ reprompted } as const) : {};
  if (asks === 'rideStatus') return { asks, ...again };
  const place = readDestination(destination);
  if (asks === 'fareDestination') return { asks, ...again, destination: place };
  if (asks !== 'confirmedBooking' && asks !== 'booking') return undefined;
  return place && isId(id) ? { asks, destination: place, id, ...again } : undefined;
}

export function destinationInQuestion(input: HandlerInput): Destination | undefined {
  const question = openQuestion(input);
  return question && 'destination' in question ? question.destination : undefined;
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);

export function setQuestion(input: HandlerInput, question: Question): void {
  input.attributesManager.getRequestAttributes()[ATTRIBUTE] = question;
}

export const setFareQuestion = (input: HandlerInput, destination?: Destination): void =>
  setQuestion(input, { asks: 'fareDestination', destination });

export function setBookingQuestion(input: HandlerInput, destination: Destination): void {
  const requestId: unknown = input.requestEnvelope.request.requestId;
  const source = typeof requestId === 'string' ? requestId : randomUUID();
  const id = createHash('sha256').update(source).digest('hex').slice(0, 32);
  setQuestion(input, { asks: 'booking', destination, id });
}

/** A question is open for one turn. */
export function saveQuestion(input: HandlerInput): void {
  if (!input.requestEnvelope.session) return;
  const attributes = { ...input.attributesManager.getSessionAttributes() };
  delete attributes[ATTRIBUTE];
  const question: unknown = input.attributesManager.getRequestAttributes()[ATTRIBUTE];
  if (question) attributes[ATTRIBUTE] = question;
  input.attributesManager.setSessionAttributes(attributes);
}
