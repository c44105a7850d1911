import { type HandlerInput } from 'ask-sdk-core';
import { isIntent } from '../linking';

const ATTRIBUTE = 'saidYes';

/**
 * A request interceptor: if linking resumes a request in this turn, handlers get that request instead of the
 * "yes".
 */
export function recordYes(input: HandlerInput): void {
  input.attributesManager.getRequestAttributes()[ATTRIBUTE] = isIntent(input, 'AMAZON.YesIntent');
}

export const saidYes = (input: HandlerInput): boolean =>
  input.attributesManager.getRequestAttributes()[ATTRIBUTE] === true;
