import { type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { ask, type Question } from '../question';
import { say, wordsOf } from '../respond';

/** A ride that nobody heard back of: asks whether to look, before the customer books it twice. */
export function sayMaybeBooked(
  input: HandlerInput,
  more: Pick<Question, 'unclear'> = {},
): Response {
  ask(input, { asks: 'rideStatus', ...more });
  return say(input, wordsOf(input).maybeBooked);
}
