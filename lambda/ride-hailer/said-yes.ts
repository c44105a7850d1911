import { type HandlerInput } from 'ask-sdk-core';
import { isIntent } from '../linking';

const ATTRIBUTE = 'saidYes';

/**
 * A request interceptor: it runs before linking resumes a request, because handlers then see that request
 * and not the "yes".
 */
export function recordYes(input: HandlerInput): void {
  input.attributesManager.getRequestAttributes()[ATTRIBUTE] = isIntent(input, 'AMAZON.YesIntent');
}

/** Whether the request was a "yes" before linking replaced it by the resumed request. */
export const saidYes = (input: HandlerInput): boolean =>
  input.attributesManager.getRequestAttributes()[ATTRIBUTE] === true;
