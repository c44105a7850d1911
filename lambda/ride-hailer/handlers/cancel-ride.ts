import { type RequestHandler } from 'ask-sdk-core';
import { isIntent, respond } from '../../linking';
import { wordsOf } from '../words-of';

/** "Cancel my ride", which the service does not offer: says where the customer can. */
export const cancelRideHandler: RequestHandler = {
  canHandle: (input) => isIntent(input, 'CancelRideIntent'),
  handle: (input) => respond(input, wordsOf(input).cannotCancel),
};
