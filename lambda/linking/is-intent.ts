import { getIntentName, getRequestType, type HandlerInput } from 'ask-sdk-core';

/** Whether the request is one of the intents. */
export const isIntent = ({ requestEnvelope }: HandlerInput, ...names: readonly string[]): boolean =>
  getRequestType(requestEnvelope) === 'IntentRequest' &&
  names.includes(getIntentName(requestEnvelope));
