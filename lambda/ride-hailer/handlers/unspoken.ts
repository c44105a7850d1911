import { type RequestHandler } from 'ask-sdk-core';
import { noteEnding } from '../note-ending';

/** Requests to which nothing that is answered would be spoken. */
const UNSPOKEN =
  /^(SessionEndedRequest$|System\.|AlexaSkillEvent\.|AudioPlayer\.|PlaybackController\.)/;

export const unspokenHandler: RequestHandler = {
  canHandle: ({ requestEnvelope }) =>
    UNSPOKEN.test(requestEnvelope.request.type) || !requestEnvelope.session,
  handle(input) {
    noteEnding(input);
    return input.responseBuilder.getResponse();
  },
};
