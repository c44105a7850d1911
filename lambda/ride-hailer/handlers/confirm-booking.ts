import { type HandlerInput } from 'ask-sdk-core';
import { type Intent, type Response } from 'ask-sdk-model';
import { isIntent, type LinkedAccountHandler, respond } from '../../linking';
import { destinationOf } from '../destination';
import { RideHailerMetric } from '../metric-names';
import { addMetric, log } from '../observability';
import { ask, openQuestion, type ProposedRide } from '../question';
import { type Booking, type Rides } from '../rides';
import { saidYes } from '../said-yes';
import { spoken } from '../spoken';
import { wordsOf } from '../words-of';
import { respondBookingUnknown } from './booking-unknown';
import { respondInvalidToken } from './invalid-token';

/** "Yes" to "Shall I book it?". */
export const confirmBookingHandler = (rides: Rides): LinkedAccountHandler => ({
  canHandle: (input) => confirmedRide(input) !== undefined,
  async handle(input, { accessToken }) {
    const ride = confirmedRide(input);
    if (ride === undefined) return respond(input, wordsOf(input).whereTo);
    const request = { destination: ride.destination, idempotencyKey: ride.id };
    return respondToBooking(input, rides, await rides.book(request, accessToken));
  },
});

/**
 * The intent to resume after linking, for a "yes" to "Shall I book it?". Only a "yes" to linking's
 * question books that ride.
 */
export function confirmedBookingIntent(input: HandlerInput): Intent | undefined {
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

/** The ride that this "yes" confirms, or confirmed before linking. */
function confirmedRide(input: HandlerInput): ProposedRide | undefined {
  const question = openQuestion(input);
  if (question?.asks === 'booking') {
    return isIntent(input, 'AMAZON.YesIntent') ? question : undefined;
  }
  if (question?.asks !== 'confirmedBooking' || !saidYes(input)) return undefined;
  const isResumed =
    isIntent(input, 'BookRideIntent') && destinationOf(input) === question.destination;
  return isResumed ? question : undefined;
}

function respondToBooking(input: HandlerInput, rides: Rides, booking: Booking): Response {
  const words = wordsOf(input);
  switch (booking.outcome) {
    case 'booked': {
      addMetric(input, RideHailerMetric.RideBooked);
      const { destination, etaMinutes } = booking.ride;
      return respond(
        input,
        rides.demonstration
          ? words.bookedInDemonstration(spoken(destination))
          : words.booked(spoken(destination), words.minutes(etaMinutes)),
      );
    }
    case 'unauthorized':
      return respondInvalidToken(input);
    case 'bookingUnknown':
    case 'unavailable':
      addMetric(input, RideHailerMetric.ServiceUnavailable);
      log('warn', 'service.unavailable', input.requestEnvelope, { reason: booking.reason });
      return booking.outcome === 'unavailable'
        ? respond(input, words.notBooked)
        : respondBookingUnknown(input);
  }
}
