import { type RequestHandler } from 'ask-sdk-core';
import { hasAccessToken, isIntent, respond } from '../../linking';
import { ask, openQuestion } from '../question';
import { wordsOf } from '../words-of';
import { spoken } from '../spoken';
import { respondBookingUnknown } from './booking-unknown';

/** "Help". An open question about a ride stays open. */
export const helpHandler: RequestHandler = {
  canHandle: (input) => isIntent(input, 'AMAZON.HelpIntent'),
  handle(input) {
    const words = wordsOf(input);
    const question = openQuestion(input);
    if (question?.asks === 'booking') {
      const { asks, destination, id } = question;
      ask(input, { asks, destination, id });
      return respond(input, words.bookingHelp(spoken(destination)));
    }
    if (question?.asks === 'rideStatus') return respondBookingUnknown(input);
    const linked = hasAccessToken(input);
    return respond(input, linked ? words.helpLinked : words.help);
  },
};
