import { type RequestHandler } from 'ask-sdk-core';
import { respond } from '../../linking';
import { wordsOf } from '../words-of';

/** The end of a skill connection that is not linking's: the conversation continues. */
export const sessionResumedHandler: RequestHandler = {
  canHandle: (input) => input.requestEnvelope.request.type === 'SessionResumedRequest',
  handle: (input) => respond(input, wordsOf(input).sessionResumed),
};
