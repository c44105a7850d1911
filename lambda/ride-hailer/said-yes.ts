import { type HandlerInput } from 'ask-sdk-core';
import { isIntent } from '../linking';

const ATTRIBUTE = 'saidYes';

/**
 * Register this as a request interceptor: once linking resumes a request, handlers see that request and not
 * the "yes".
 */
export function recordYes(input: HandlerInput): void {
  input.attributesManager.getRequestAttributes()[ATTRIBUTE] = isIntent(input, 'AMAZON.YesIntent');
}

/** Whether the request was a "yes" before linking replaced it by the resumed request. */
export const saidYes = (input: HandlerInput): boolean =>
  input.attributesManager.getRequestAttributes()[ATTRIBUTE] === true;
