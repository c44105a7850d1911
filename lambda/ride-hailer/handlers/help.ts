import { type RequestHandler } from 'ask-sdk-core';
import { accessTokenOf } from '../../linking';
import { ask, openQuestion } from '../question';
import { intentIs } from '../requests';
import { say, wordsOf } from '../respond';
import { spoken } from '../spoken';
import { sayMaybeBooked } from './maybe-booked';

/** "Help". A ride that waits for its "yes" goes on waiting, and one that may be booked to be looked for. */
export const helpHandler: RequestHandler = {
  canHandle: (input) => intentIs(input, 'AMAZON.HelpIntent'),
  handle(input) {
    const words = wordsOf(input);
    const question = openQuestion(input);
    if (question?.asks === 'booking') {
      const { asks, destination, id } = question;
      ask(input, { asks, destination, id });
      return say(input, words.bookingHelp(spoken(destination)));
    }
    if (question?.asks === 'rideStatus') return sayMaybeBooked(input);
    const linked = accessTokenOf(input.requestEnvelope) !== undefined;
    return say(input, linked ? words.helpLinked : words.help);
  },
};
