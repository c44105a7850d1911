import { type RequestHandler } from 'ask-sdk-core';
import { isIntent } from '../../linking';
import { say } from '../say';

/** Ends the session at once: after "stop", "cancel" and "go home", and after a "no" that no earlier handler takes. */
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
