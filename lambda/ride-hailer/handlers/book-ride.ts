import { type RequestHandler } from 'ask-sdk-core';
import { askToBook, openQuestion } from '../question';
import { destinationOf, intentIs } from '../requests';
import { say, wordsOf } from '../respond';
import { spoken } from '../spoken';

/** "Book a ride to the airport", and a bare "the airport": asks what is missing, then whether to book. */
export const bookRideHandler: RequestHandler = {
  canHandle: (input) => intentIs(input, 'BookRideIntent'),
  handle(input) {
    const destination = destinationOf(input);
    const words = wordsOf(input);
    if (destination === undefined) return say(input, words.whereTo);
    askToBook(input, destination);
    return say(input, words.confirmBooking(spoken(destination)));
  },
};

/** "No" to "Shall I book it?". */
export const declineBookingHandler: RequestHandler = {
  canHandle: (input) =>
    intentIs(input, 'AMAZON.NoIntent') && openQuestion(input)?.asks === 'booking',
  handle: (input) => say(input, wordsOf(input).whereToInstead),
};
