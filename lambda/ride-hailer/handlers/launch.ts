import { type RequestHandler } from 'ask-sdk-core';
import { accessTokenOf } from '../../linking';
import { say, wordsOf } from '../respond';

/** The welcome. Where linking is offered, the offer takes its place. */
export const launchHandler: RequestHandler = {
  canHandle: (input) => input.requestEnvelope.request.type === 'LaunchRequest',
  handle(input) {
    const words = wordsOf(input);
    const linked = accessTokenOf(input.requestEnvelope) !== undefined;
    return say(input, linked ? words.welcomeBack : words.welcome);
  },
};
