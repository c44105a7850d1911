import { type HandlerInput } from 'ask-sdk-core';
import { type Slot } from 'ask-sdk-model';
import { LONGEST_DESTINATION } from './question';

export function intentIs(input: HandlerInput, ...names: string[]): boolean {
  const { request } = input.requestEnvelope;
  return request.type === 'IntentRequest' && names.includes(request.intent?.name);
}

const yeses = new WeakSet<object>();

/** Notes a turn in which the customer says "yes", whatever request is run in answer to it. */
export function hearYes(input: HandlerInput): void {
  if (intentIs(input, 'AMAZON.YesIntent')) yeses.add(input.attributesManager);
}

export const saidYes = (input: HandlerInput): boolean => yeses.has(input.attributesManager);

/** Where the customer wants to go, as they said it; undefined where they didn't. */
export function destinationOf(input: HandlerInput): string | undefined {
  const { request } = input.requestEnvelope;
  if (request.type !== 'IntentRequest') return undefined;
  const slot: Slot | undefined = request.intent?.slots?.destination;
  if (typeof slot?.value !== 'string') return undefined;
  const said = slot.value.trim();
  return said === '' || said.length > LONGEST_DESTINATION ? undefined : said;
}
