import { type RequestHandler } from 'ask-sdk-core';
import { logSessionError } from '../log-session-error';

/** Requests whose response Alexa does not speak. */
const SILENT =
  /^(SessionEndedRequest$|System\.|AlexaSkillEvent\.|AudioPlayer\.|PlaybackController\.)/;

export const silentHandler: RequestHandler = {
  canHandle: ({ requestEnvelope }) =>
    SILENT.test(requestEnvelope.request.type) || !requestEnvelope.session,
  handle(input) {
    logSessionError(input);
    return input.responseBuilder.getResponse();
  },
};
