import { type RequestHandler } from 'ask-sdk-core';
import { accessTokenOf, sayFirst } from '../../linking';
import { RideHailerMetric } from '../metric-names';
import { count, note } from '../observability';
import { askForFareDestination, askToBook, openQuestion } from '../question';
import { destinationOf, intentIs } from '../requests';
import { say, wordsOf } from '../respond';
import { type Rides } from '../rides';
import { spoken, spokenPrice } from '../spoken';

/**
 * "How much is a ride to the airport?", which needs no account. A bare "the airport" is understood as
 * a booking, but answers the fare's own question if that is open; then "book a ride to the airport"
 * can't be told from it, and the answer says what a booking needs.
 */
export const fareEstimateHandler = (rides: Rides): RequestHandler => ({
  canHandle: (input) =>
    intentIs(input, 'FareEstimateIntent') ||
    (intentIs(input, 'BookRideIntent') &&
      openQuestion(input)?.asks === 'fareDestination' &&
      destinationOf(input) !== undefined),

  async handle(input) {
    const words = wordsOf(input);
    const destination = destinationOf(input);
    if (destination === undefined) {
      askForFareDestination(input);
      return say(input, words.whereToForFare);
    }
    const estimate = await rides.fare(destination);
    if (estimate.outcome === 'unavailable') {
      count(input, RideHailerMetric.ServiceUnavailable);
      note('warn', 'service.unavailable', input.requestEnvelope, { reason: estimate.reason });
      return say(input, words.fareUnavailable);
    }
    const linked = accessTokenOf(input.requestEnvelope) !== undefined;
    if (linked) askToBook(input, destination);
    else askForFareDestination(input);
    const price = spokenPrice(estimate.fare, input.requestEnvelope.request.locale);
    const place = spoken(estimate.destination);
    const phrase = linked
      ? words.fareThenBook(place, price)
      : intentIs(input, 'BookRideIntent')
        ? words.fareInsteadOfRide(place, price)
        : words.fare(place, price);
    const answer = say(input, phrase);
    return rides.demonstration ? sayFirst(words.demonstrationFare, answer) : answer;
  },
});
