import { type RequestHandler } from 'ask-sdk-core';
import { isIntent } from '../../linking';
import { say } from '../say';

/** Register this handler after those that take a "no". */
export const stopHandler: RequestHandler = {
  canHandle: (input) =>
    isIntent(
      input,
      'AMAZON.StopIntent',
      'AMAZON.CancelIntent',
      'AMAZON.NavigateHomeIntent',
      'AMAZON.NoIntent',
    ),
  handle: (input) => say(input, 'goodbye'),
};
