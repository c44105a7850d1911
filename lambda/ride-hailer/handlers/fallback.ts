import { type RequestHandler } from 'ask-sdk-core';
import { openQuestion, setQuestion } from '../question';
import { say } from '../say';
import { spoken } from '../spoken';
import { respondBookingUnknown } from './booking-unknown';

/**
 * Register this handler last: it takes every request. With `confirmedBooking`, linking has asked a question
 * of its own, which this handler does not repeat.
 */
export const fallbackHandler: RequestHandler = {
  canHandle: () => true,
  handle(input) {
    const question = openQuestion(input);
    const isBooking = question?.asks === 'booking';
    if (!question || question.asks === 'confirmedBooking' || question.reprompted) {
      return say(input, isBooking ? 'bookingDropped' : 'fallback');
    }
    if (question.asks === 'rideStatus') return respondBookingUnknown(input, { reprompted: true });
    setQuestion(input, { ...question, reprompted: true });
    return isBooking
      ? say(input, 'bookingReprompt', { destination: spoken(question.destination.name) })
      : say(input, 'fareReprompt');
  },
};
