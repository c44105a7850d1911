import { type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { type Question, setQuestion } from '../question';
import { say } from '../say';

/** Asks whether to look up the current ride, so that the customer does not book twice. */
export function respondBookingUnknown(
  input: HandlerInput,
  more: Pick<Question, 'reprompted'> = {},
): Response {
  setQuestion(input, { asks: 'rideStatus', ...more });
  return say(input, 'bookingUnknown');
}
