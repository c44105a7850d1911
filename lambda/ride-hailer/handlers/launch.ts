import { type RequestHandler } from 'ask-sdk-core';
import { hasAccessToken, respond } from '../../linking';
import { wordsOf } from '../words-of';

/** The welcome, where linking does not make its offer. */
export const launchHandler: RequestHandler = {
  canHandle: (input) => input.requestEnvelope.request.type === 'LaunchRequest',
  handle(input) {
    const words = wordsOf(input);
    const linked = hasAccessToken(input);
    return respond(input, linked ? words.welcomeBack : words.welcome);
  },
};
