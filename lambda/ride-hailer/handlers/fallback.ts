import { type RequestHandler } from 'ask-sdk-core';
import { respond } from '../../linking';
import { ask, openQuestion } from '../question';
import { wordsOf } from '../words-of';
import { spoken } from '../spoken';
import { respondBookingUnknown } from './booking-unknown';

/**
 * Every other request, `AMAZON.FallbackIntent` included. An open question about a ride is asked again
 * once, and then dropped. Register it last.
 */
export const fallbackHandler: RequestHandler = {
  canHandle: () => true,
  handle(input) {
    const words = wordsOf(input);
    const question = openQuestion(input);
    if (question?.asks === 'rideStatus' && !question.reprompted) {
      return respondBookingUnknown(input, { reprompted: true });
    }
    if (question?.asks !== 'booking') return respond(input, words.fallback);
    if (question.reprompted) return respond(input, words.bookingDropped);
    ask(input, { ...question, reprompted: true });
    return respond(input, words.bookingReprompt(spoken(question.destination)));
  },
};
