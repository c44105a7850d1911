import { type HandlerInput } from 'ask-sdk-core';
import { type Slot } from 'ask-sdk-model';
import { MAX_DESTINATION_LENGTH } from './question';

/** The destination as the customer said it; undefined where the slot is empty or too long. */
export function destinationOf(input: HandlerInput): string | undefined {
  const { request } = input.requestEnvelope;
  if (request.type !== 'IntentRequest') return undefined;
  const slot: Slot | undefined = request.intent?.slots?.destination;
  if (typeof slot?.value !== 'string') return undefined;
  const value = slot.value.trim();
  return value === '' || value.length > MAX_DESTINATION_LENGTH ? undefined : value;
}
