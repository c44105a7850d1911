import { type HandlerInput } from 'ask-sdk-core';
import { isIntent } from '../linking';

const ATTRIBUTE = 'saidYes';

/** Request interceptor: records that the customer said "yes", whatever request the turn resumes. */
export function recordYes(input: HandlerInput): void {
  input.attributesManager.getRequestAttributes()[ATTRIBUTE] = isIntent(input, 'AMAZON.YesIntent');
}

export const saidYes = (input: HandlerInput): boolean =>
  input.attributesManager.getRequestAttributes()[ATTRIBUTE] === true;
