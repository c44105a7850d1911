import { type RequestHandler } from 'ask-sdk-core';
import { say } from '../say';

/** The end of a skill connection other than account linking. */
export const sessionResumedHandler: RequestHandler = {
  canHandle: (input) => input.requestEnvelope.request.type === 'SessionResumedRequest',
  handle: (input) => say(input, 'sessionResumed'),
};
