import { type RequestHandler } from 'ask-sdk-core';
import { hasAccessToken, isIntent, respond } from '../../linking';
import { ask, askForFareDestination, openQuestion } from '../question';
import { wordsOf } from '../words-of';
import { spoken } from '../spoken';
import { respondBookingUnknown } from './booking-unknown';

/** "Help". An open question stays open. */
export const helpHandler: RequestHandler = {
  canHandle: (input) => isIntent(input, 'AMAZON.HelpIntent'),
  handle(input) {
    const words = wordsOf(input);
    const question = openQuestion(input);
    switch (question?.asks) {
      case 'booking': {
        const { asks, destination, id } = question;
        ask(input, { asks, destination, id });
        return respond(input, words.bookingHelp(spoken(destination.name)));
      }
      case 'fareDestination':
        askForFareDestination(input, question.destination);
        return respond(input, words.fareHelp);
      case 'rideStatus':
        return respondBookingUnknown(input);
      default:
        return respond(input, hasAccessToken(input) ? words.helpLinked : words.help);
    }
  },
};
