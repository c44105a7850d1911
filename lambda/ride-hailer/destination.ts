import { type HandlerInput } from 'ask-sdk-core';
import { type Slot } from 'ask-sdk-model';
import { withoutFiller } from './filler-words';
import { fieldsOf } from './json';
import { wordsOf } from './say';

/** No place name is longer. */
const MAX_LENGTH = 100;

export interface Destination {
  /** The place as it is spoken. */
  readonly name: string;
  /** The id of the slot value, if entity resolution finds one. */
  readonly id?: string | undefined;
}

/**
 * The destination of the request: the value that entity resolution found ("home" for "my house"). If it found
 * none, what the customer said, without filler words. Undefined where that is no place, such as "there".
 */
export function destinationOf(input: HandlerInput): Destination | undefined {
  const { request } = input.requestEnvelope;
  if (request.type !== 'IntentRequest') return undefined;
  const slot: Slot | undefined = request.intent?.slots?.destination;
  const match = matchOf(slot);
  if (match) return match;
  if (typeof slot?.value !== 'string') return undefined;
  const name = withoutFiller(slot.value, wordsOf(input), request.locale);
  return isName(name) ? { name } : undefined;
}

function matchOf(slot: Slot | undefined): Destination | undefined {
  const authorities = slot?.resolutions?.resolutionsPerAuthority;
  if (!Array.isArray(authorities)) return undefined;
  const match = authorities.find((authority) => authority?.status?.code === 'ER_SUCCESS_MATCH');
  return readDestination(match?.values?.[0]?.value);
}

/** Reads a destination that comes from outside; undefined without a valid name. */
export function readDestination(value: unknown): Destination | undefined {
  const { name, id } = fieldsOf(value);
  if (!isName(name)) return undefined;
  return isName(id) ? { name, id } : { name };
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_LENGTH;
