import { type RequestHandler } from 'ask-sdk-core';
import { hasAccessToken, isIntent, prependSpeech, respond } from '../../linking';
import { RideHailerMetric } from '../metric-names';
import { addMetric, log } from '../observability';
import { askForFareDestination, askToBook, openQuestion } from '../question';
import { destinationOf } from '../destination';
import { wordsOf } from '../words-of';
import { type Rides } from '../rides';
import { spoken, spokenPrice } from '../spoken';

/**
 * "How much is a ride to the airport?", without an account. A bare "the airport" has the booking's
 * intent, but answers the open question for a fare's destination. "Book a ride to the airport" has
 * the same intent, so the response says that a booking requires the account.
 */
export const fareEstimateHandler = (rides: Rides): RequestHandler => ({
  canHandle: (input) =>
    isIntent(input, 'FareEstimateIntent') ||
    (isIntent(input, 'BookRideIntent') &&
      openQuestion(input)?.asks === 'fareDestination' &&
      destinationOf(input) !== undefined),

  async handle(input) {
    const words = wordsOf(input);
    const destination = destinationOf(input);
    if (destination === undefined) {
      askForFareDestination(input);
      return respond(input, words.whereToForFare);
    }
    const estimate = await rides.fare(destination);
    if (estimate.outcome === 'unavailable') {
      addMetric(input, RideHailerMetric.ServiceUnavailable);
      log('warn', 'service.unavailable', input.requestEnvelope, { reason: estimate.reason });
      return respond(input, words.fareUnavailable);
    }
    const linked = hasAccessToken(input);
    if (linked) askToBook(input, destination);
    else askForFareDestination(input);
    const price = spokenPrice(estimate.fare, input.requestEnvelope.request.locale);
    const place = spoken(estimate.destination);
    const phrase = linked
      ? words.fareThenBook(place, price)
      : isIntent(input, 'BookRideIntent')
        ? words.fareInsteadOfRide(place, price)
        : words.fare(place, price);
    const response = respond(input, phrase);
    return rides.demonstration ? prependSpeech(words.demonstrationFare, response) : response;
  },
});
