import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { type Intent, type Response } from 'ask-sdk-model';
import { accessTokenOf } from '../../linking';
import { RideHailerMetric } from '../metric-names';
import { count, note } from '../observability';
import { ask, type AskedRide, openQuestion } from '../question';
import { destinationOf, intentIs, saidYes } from '../requests';
import { say, wordsOf } from '../respond';
import { type Booking, type Rides } from '../rides';
import { spoken } from '../spoken';
import { sayAccountRejected } from './account-rejected';
import { sayMaybeBooked } from './maybe-booked';

/** "Yes" to "Shall I book it?". */
export const confirmBookingHandler = (rides: Rides): RequestHandler => ({
  canHandle: (input) => confirmedRide(input) !== undefined,
  async handle(input) {
    const ride = confirmedRide(input);
    const token = accessTokenOf(input.requestEnvelope);
    if (ride === undefined || token === undefined) return say(input, wordsOf(input).whereTo);
    const { destination, id } = ride;
    return answerBooking(
      input,
      rides,
      await rides.book({ destination, idempotencyKey: id }, token),
    );
  },
});

/**
 * What a "yes" to booking stands for, should linking come in between. A "yes" to linking's question
 * then books, and nothing else does.
 */
export function bookingThatWasConfirmed(input: HandlerInput): Intent | undefined {
  const ride = confirmedRide(input);
  if (ride === undefined) return undefined;
  ask(input, { asks: 'confirmedBooking', destination: ride.destination, id: ride.id });
  const destination = {
    name: 'destination',
    value: ride.destination,
    confirmationStatus: 'NONE' as const,
  };
  return { name: 'BookRideIntent', confirmationStatus: 'NONE', slots: { destination } };
}

/** The ride that this "yes" confirms, or goes on with after it was confirmed. */
function confirmedRide(input: HandlerInput): AskedRide | undefined {
  const question = openQuestion(input);
  if (question?.asks === 'booking') {
    return intentIs(input, 'AMAZON.YesIntent') ? question : undefined;
  }
  if (question?.asks !== 'confirmedBooking' || !saidYes(input)) return undefined;
  const isKept = intentIs(input, 'BookRideIntent') && destinationOf(input) === question.destination;
  return isKept ? question : undefined;
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
      return booking.outcome === 'unavailable'
        ? say(input, words.notBooked)
        : sayMaybeBooked(input);
  }
}
