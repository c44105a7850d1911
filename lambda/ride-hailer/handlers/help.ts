import { type RequestHandler } from 'ask-sdk-core';
import { hasAccessToken, isIntent } from '../../linking';
import { openQuestion, setFareQuestion, setQuestion } from '../question';
import { say } from '../say';
import { spoken } from '../spoken';
import { respondBookingUnknown } from './booking-unknown';

/** While a question of linking is open, linking's own handler gets the first request for help. */
export const helpHandler: RequestHandler = {
  canHandle: (input) => isIntent(input, 'AMAZON.HelpIntent'),
  handle(input) {
    const question = openQuestion(input);
    switch (question?.asks) {
      case 'booking': {
        const { asks, destination, id } = question;
        setQuestion(input, { asks, destination, id });
        return say(input, 'bookingHelp', { destination: spoken(destination.name) });
      }
      case 'fareDestination':
        setFareQuestion(input, question.destination);
        return say(input, 'fareHelp');
      case 'rideStatus':
        return respondBookingUnknown(input);
      default:
        return say(input, hasAccessToken(input) ? 'helpLinked' : 'help');
    }
  },
};
