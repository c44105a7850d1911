import { type HandlerInput } from 'ask-sdk-core';
import { type Slot } from 'ask-sdk-model';
import { withoutFiller } from './filler-words';
import { fieldsOf } from './json';
import { wordsOf } from './say';

const MAX_LENGTH = 100;

export interface Destination {
  readonly name: string;
  /** The id of the slot value, if entity resolution finds one. */
  readonly id?: string | undefined;
}

/**
 * The value that entity resolution found ("home" for "my house"), or else the customer's own words. Undefined
 * if those words name no place, such as "there".
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

export function readDestination(value: unknown): Destination | undefined {
  const { name, id } = fieldsOf(value);
  if (!isName(name)) return undefined;
  return isName(id) ? { name, id } : { name };
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_LENGTH;
