import { type RequestHandler } from 'ask-sdk-core';
import { isIntent, respond } from '../../linking';
import { wordsOf } from '../words-of';

/** Stop and Cancel end the session at once, and so does "no" where no question is open. */
export const stopHandler: RequestHandler = {
  canHandle: (input) =>
    isIntent(
      input,
      'AMAZON.StopIntent',
      'AMAZON.CancelIntent',
      'AMAZON.NavigateHomeIntent',
      'AMAZON.NoIntent',
    ),
  handle: (input) => respond(input, wordsOf(input).goodbye),
};
