import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { type AccountLinking, hasAccessToken, isIntent, prependSpeech } from '../../linking';
import { type Destination, destinationOf } from '../destination';
import { reportServiceUnavailable } from '../observability';
import {
  destinationInQuestion,
  openQuestion,
  setBookingQuestion,
  setFareQuestion,
  setQuestion,
} from '../question';
import { type Rides } from '../rides';
import { phrase, say } from '../say';
import { spoken, spokenPrice } from '../spoken';

type PassingOffer = Pick<AccountLinking, 'offerInPassing'>;

/**
 * A bare "the airport" answers the question for a fare's destination; a bare "how much" means the ride that
 * the skill has asked to confirm.
 */
export const fareEstimateHandler = (rides: Rides, linking: PassingOffer): RequestHandler => ({
  canHandle: (input) =>
    isIntent(input, 'FareEstimateIntent') ||
    (isIntent(input, 'DestinationIntent') && openQuestion(input)?.asks === 'fareDestination'),

  async handle(input) {
    const destination = destinationOf(input) ?? destinationToConfirm(input);
    if (destination === undefined) {
      setFareQuestion(input, destinationInQuestion(input));
      return say(input, 'whereToForFare');
    }
    const estimate = await rides.fare(destination.name, destination.id);
    if (estimate.outcome === 'unavailable') {
      reportServiceUnavailable(input, estimate.reason);
      return say(input, 'fareUnavailable');
    }
    const price = spokenPrice(estimate.fare, input.requestEnvelope.request.locale);
    const response = hasAccessToken(input)
      ? respondWithBookingQuestion(input, destination, price)
      : await respondWithOffer(input, linking, destination, price);
    return rides.isDemonstration
      ? prependSpeech(phrase(input, 'demonstrationFare').speech, response)
      : response;
  },
});

const destinationToConfirm = (input: HandlerInput): Destination | undefined =>
  openQuestion(input)?.asks === 'booking' ? destinationInQuestion(input) : undefined;

/** If the skill has already asked to confirm a ride to this place, the ride keeps its id. */
function respondWithBookingQuestion(
  input: HandlerInput,
  destination: Destination,
  price: string,
): Response {
  const question = openQuestion(input);
  if (question?.asks === 'booking' && question.destination.name === destination.name) {
    const { asks, id } = question;
    setQuestion(input, { asks, destination, id });
  } else {
    setBookingQuestion(input, destination);
  }
  return say(input, 'fareThenBook', { destination: spoken(destination.name), price });
}

async function respondWithOffer(
  input: HandlerInput,
  linking: PassingOffer,
  destination: Destination,
  price: string,
): Promise<Response> {
  const values = { destination: spoken(destination.name), price };
  setFareQuestion(input, destination);
  const { speech } = phrase(input, 'fareStatement', values);
  return (await linking.offerInPassing(input, speech)) ?? say(input, 'fare', values);
}
