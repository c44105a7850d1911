import { type RequestHandler } from 'ask-sdk-core';
import { ask, openQuestion } from '../question';
import { say, wordsOf } from '../respond';
import { spoken } from '../spoken';
import { sayMaybeBooked } from './maybe-booked';

/**
 * Whatever no other handler knows, `AMAZON.FallbackIntent` among it. A ride that waits for its "yes",
 * or that may be booked, is asked about once more, and then let go. Registered last.
 */
export const fallbackHandler: RequestHandler = {
  canHandle: () => true,
  handle(input) {
    const words = wordsOf(input);
    const question = openQuestion(input);
    if (question?.asks === 'rideStatus' && !question.unclear) {
      return sayMaybeBooked(input, { unclear: true });
    }
    if (question?.asks !== 'booking') return say(input, words.fallback);
    if (question.unclear) return say(input, words.bookingLeft);
    ask(input, { ...question, unclear: true });
    return say(input, words.bookingUnclear(spoken(question.destination)));
  },
};
