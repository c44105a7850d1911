import { type RequestHandler } from 'ask-sdk-core';
import { isIntent } from '../../linking';
import { say } from '../say';

/** "Cancel my ride", which the skill cannot do: says where the customer can. */
export const cancelRideHandler: RequestHandler = {
  canHandle: (input) => isIntent(input, 'CancelRideIntent'),
  handle: (input) => say(input, 'cannotCancel'),
};
