import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { type Intent, type Response } from 'ask-sdk-model';
import { accessTokenOf } from '../../linking';
import { RideHailerMetric } from '../metric-names';
import { count, note } from '../observability';
import { askToBook, openQuestion } from '../question';
import { destinationOf, intentIs } from '../requests';
import { say, wordsOf } from '../respond';
import { type Booking, type Rides } from '../rides';
import { spoken } from '../spoken';
import { sayAccountRejected } from './account-rejected';

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

/** "Yes" to "Shall I book it?". */
export const confirmBookingHandler = (rides: Rides): RequestHandler => ({
  canHandle: (input) =>
    intentIs(input, 'AMAZON.YesIntent') && openQuestion(input)?.asks === 'booking',
  async handle(input) {
    const question = openQuestion(input);
    const token = accessTokenOf(input.requestEnvelope);
    if (question?.asks !== 'booking' || token === undefined)
      return say(input, wordsOf(input).whereTo);
    const { destination, id } = question;
    return answerBooking(
      input,
      rides,
      await rides.book({ destination, idempotencyKey: id }, token),
    );
  },
});

/** What a "yes" to booking stands for, should linking come in between. */
export function bookingThatWasConfirmed(input: HandlerInput): Intent | undefined {
  const question = openQuestion(input);
  if (question?.asks !== 'booking') return undefined;
  const destination = {
    name: 'destination',
    value: question.destination,
    confirmationStatus: 'NONE' as const,
  };
  return { name: 'BookRideIntent', confirmationStatus: 'NONE', slots: { destination } };
}

function answerBooking(input: HandlerInput, rides: Rides, booking: Booking): Response {
  const words = wordsOf(input);
  switch (booking.outcome) {
    case 'booked': {
      count(input, RideHailerMetric.RideBooked);
      const { destination, etaMinutes } = booking.ride;
      return say(
        input,
        rides.demonstration
          ? words.bookedInDemonstration(spoken(destination))
          : words.booked(spoken(destination), words.minutes(etaMinutes)),
      );
    }
    case 'unauthorized':
      return sayAccountRejected(input);
    case 'maybeBooked':
    case 'unavailable':
      count(input, RideHailerMetric.ServiceUnavailable);
      note('warn', 'service.unavailable', input.requestEnvelope, { reason: booking.reason });
      return say(input, booking.outcome === 'maybeBooked' ? words.maybeBooked : words.notBooked);
  }
}

/** "No" to "Shall I book it?". */
export const declineBookingHandler: RequestHandler = {
  canHandle: (input) =>
    intentIs(input, 'AMAZON.NoIntent') && openQuestion(input)?.asks === 'booking',
  handle: (input) => say(input, wordsOf(input).whereToInstead),
};
