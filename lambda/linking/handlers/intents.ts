import { type HandlerInput } from 'ask-sdk-core';

/** The name of the request's intent, or undefined for another type of request. */
export function intentName(input: HandlerInput): string | undefined {
  const { request } = input.requestEnvelope;
  return request.type === 'IntentRequest' ? request.intent?.name : undefined;
}
