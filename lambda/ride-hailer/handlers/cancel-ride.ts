import { type RequestHandler } from 'ask-sdk-core';
import { isIntent } from '../../linking';
import { say } from '../say';

export const cancelRideHandler: RequestHandler = {
  canHandle: (input) => isIntent(input, 'CancelRideIntent'),
  handle: (input) => say(input, 'cannotCancel'),
};
