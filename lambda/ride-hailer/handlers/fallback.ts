import { type RequestHandler } from 'ask-sdk-core';
import { respond } from '../../linking';
import { ask, openQuestion } from '../question';
import { wordsOf } from '../words-of';
import { spoken } from '../spoken';
import { respondBookingUnknown } from './booking-unknown';

/**
 * Every other request, `AMAZON.FallbackIntent` included. An open question is asked again once, and then
 * dropped. Register it last.
 */
export const fallbackHandler: RequestHandler = {
  canHandle: () => true,
  handle(input) {
    const words = wordsOf(input);
    const question = openQuestion(input);
    const isBooking = question?.asks === 'booking';
    if (!question || question.asks === 'confirmedBooking' || question.reprompted) {
      return respond(input, isBooking ? words.bookingDropped : words.fallback);
    }
    if (question.asks === 'rideStatus') return respondBookingUnknown(input, { reprompted: true });
    ask(input, { ...question, reprompted: true });
    return respond(
      input,
      isBooking ? words.bookingReprompt(spoken(question.destination.name)) : words.fareReprompt,
    );
  },
};
