import { type RequestHandler } from 'ask-sdk-core';
import { isIntent } from '../../linking';
import { say } from '../say';

/** Stop and Cancel end the session at once, and so does "no" to any question that no earlier handler takes. */
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
