import { type RequestHandler } from 'ask-sdk-core';
import { isIntent, respond } from '../../linking';
import { askToBook, openQuestion } from '../question';
import { destinationOf } from '../destination';
import { wordsOf } from '../words-of';
import { spoken } from '../spoken';

/** "Book a ride to the airport", and the bare "the airport": asks for the destination, then whether to book. */
export const bookRideHandler: RequestHandler = {
  canHandle: (input) => isIntent(input, 'BookRideIntent'),
  handle(input) {
    const destination = destinationOf(input);
    const words = wordsOf(input);
    if (destination === undefined) return respond(input, words.whereTo);
    askToBook(input, destination);
    return respond(input, words.confirmBooking(spoken(destination)));
  },
};

/** "No" to "Shall I book it?". */
export const declineBookingHandler: RequestHandler = {
  canHandle: (input) =>
    isIntent(input, 'AMAZON.NoIntent') && openQuestion(input)?.asks === 'booking',
  handle: (input) => respond(input, wordsOf(input).whereToInstead),
};
