import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { type Intent } from 'ask-sdk-model';
import { isIntent } from '../../linking';
import { type Destination, destinationOf } from '../destination';
import { destinationInQuestion, openQuestion, setBookingQuestion } from '../question';
import { say } from '../say';
import { spoken } from '../spoken';

/** Also takes "book it" after a fare, and a bare "the airport". */
export const bookRideHandler: RequestHandler = {
  canHandle: (input) => isIntent(input, 'BookRideIntent', 'DestinationIntent'),
  handle(input) {
    const destination = destinationOf(input) ?? destinationInQuestion(input);
    if (destination === undefined) return say(input, 'whereTo');
    setBookingQuestion(input, destination);
    return say(input, 'confirmBooking', { destination: spoken(destination.name) });
  },
};

/** The intent to resume after linking: it names the place that "book it" means. */
export function intentToBook(input: HandlerInput): Intent | undefined {
  const { request } = input.requestEnvelope;
  if (request.type !== 'IntentRequest') return undefined;
  const destination = destinationOf(input) ? undefined : destinationInQuestion(input);
  return destination ? bookingIntent(destination) : request.intent;
}

export function bookingIntent({ name, id }: Destination): Intent {
  const slot = { name: 'destination', value: name, confirmationStatus: 'NONE' as const };
  const match = {
    authority: 'ride-hailer',
    status: { code: 'ER_SUCCESS_MATCH' as const },
    values: id === undefined ? [] : [{ value: { name, id } }],
  };
  const resolutions = { resolutionsPerAuthority: [match] };
  return {
    name: 'BookRideIntent',
    confirmationStatus: 'NONE',
    slots: { destination: id === undefined ? slot : { ...slot, resolutions } },
  };
}

export const declineBookingHandler: RequestHandler = {
  canHandle: (input) =>
    isIntent(input, 'AMAZON.NoIntent', 'CancelRideIntent') &&
    openQuestion(input)?.asks === 'booking',
  handle: (input) => say(input, 'whereToInstead'),
};
