import { type RequestHandler } from 'ask-sdk-core';
import { intentIs } from '../requests';
import { say, wordsOf } from '../respond';

/** Stop and Cancel leave at once, and so does "no" where nothing else was asked. */
export const leaveHandler: RequestHandler = {
  canHandle: (input) =>
    intentIs(
      input,
      'AMAZON.StopIntent',
      'AMAZON.CancelIntent',
      'AMAZON.NavigateHomeIntent',
      'AMAZON.NoIntent',
    ),
  handle: (input) => say(input, wordsOf(input).goodbye),
};
