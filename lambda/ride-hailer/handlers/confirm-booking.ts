import { type HandlerInput } from 'ask-sdk-core';
import { type Intent, type Response } from 'ask-sdk-model';
import { type AccountLinking, isIntent, type LinkedAccountHandler } from '../../linking';
import { destinationOf } from '../destination';
import { RIDE_BOOKED } from '../metric-names';
import { addMetric, reportServiceUnavailable } from '../observability';
import { openQuestion, type ProposedRide, setQuestion } from '../question';
import { type Booking, type Rides } from '../rides';
import { saidYes } from '../said-yes';
import { say, wordsOf } from '../say';
import { spoken, spokenMinutes } from '../spoken';
import { bookingIntent } from './book-ride';
import { respondBookingUnknown } from './booking-unknown';

type TokenRejection = Pick<AccountLinking, 'respondToRejectedToken'>;

export const confirmBookingHandler = (
  rides: Rides,
  linking: TokenRejection,
): LinkedAccountHandler => ({
  canHandle: (input) => confirmedRide(input) !== undefined,
  async handle(input, { accessToken }) {
    const ride = confirmedRide(input);
    if (ride === undefined) return say(input, 'whereTo');
    const { name, id } = ride.destination;
    const request = { destination: name, destinationId: id, idempotencyKey: ride.id };
    const booking = await rides.book(request, accessToken);
    return booking.outcome === 'unauthorized'
      ? linking.respondToRejectedToken(input)
      : respondToBooking(input, rides, booking);
  },
});

/**
 * The intent to resume after linking. Saves the confirmed ride for the next turn: if the customer then says
 * "yes" to linking's question, and the request with this "yes" has an access token, linking resumes the
 * intent in the same turn, and the ride is booked. After a connection, the resumed intent asks "Shall I book
 * it?" again.
 */
export function confirmedBookingIntent(input: HandlerInput): Intent | undefined {
  const ride = confirmedRide(input);
  if (ride === undefined) return undefined;
  setQuestion(input, { asks: 'confirmedBooking', destination: ride.destination, id: ride.id });
  return bookingIntent(ride.destination);
}

/** The ride that this "yes" confirms, or that the customer confirmed before linking. */
function confirmedRide(input: HandlerInput): ProposedRide | undefined {
  const question = openQuestion(input);
  if (question?.asks === 'booking') {
    return isIntent(input, 'AMAZON.YesIntent') ? question : undefined;
  }
  if (question?.asks !== 'confirmedBooking' || !saidYes(input)) return undefined;
  const isResumed =
    isIntent(input, 'BookRideIntent') && destinationOf(input)?.name === question.destination.name;
  return isResumed ? question : undefined;
}

function respondToBooking(
  input: HandlerInput,
  rides: Rides,
  booking: Exclude<Booking, { readonly outcome: 'unauthorized' }>,
): Response {
  switch (booking.outcome) {
    case 'booked': {
      addMetric(input, RIDE_BOOKED);
      const destination = spoken(booking.ride.destination);
      if (rides.isDemonstration) return say(input, 'bookedInDemonstration', { destination });
      const minutes = spokenMinutes(wordsOf(input), booking.ride.etaMinutes);
      return say(input, 'booked', { destination, minutes });
    }
    case 'bookingUnknown':
    case 'unavailable':
      reportServiceUnavailable(input, booking.reason);
      return booking.outcome === 'unavailable'
        ? say(input, 'notBooked')
        : respondBookingUnknown(input);
  }
}
