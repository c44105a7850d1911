import { type Intent } from 'ask-sdk-model';
import {
  type AccountLinking,
  isIntent,
  type LinkedAccountHandler,
  respond,
  SkillMetric,
} from '../../linking';
import { addMetric, log } from '../observability';
import { openQuestion } from '../question';
import { wordsOf } from '../words-of';
import { type Rides } from '../rides';
import { spoken } from '../spoken';

/** "Where's my ride?", and "yes" to checking whether the ride was booked. */
export const rideStatusHandler = (
  rides: Rides,
  linking: Pick<AccountLinking, 'respondToRejectedToken'>,
): LinkedAccountHandler => ({
  canHandle: (input) =>
    isIntent(input, 'RideStatusIntent') ||
    (isIntent(input, 'AMAZON.YesIntent') && openQuestion(input)?.asks === 'rideStatus'),
  async handle(input, { accessToken }) {
    const words = wordsOf(input);
    if (rides.demonstration) return respond(input, words.noRideInDemonstration);
    const current = await rides.current(accessToken);
    switch (current.outcome) {
      case 'riding': {
        const { destination, etaMinutes } = current.ride;
        return respond(input, words.rideOnItsWay(spoken(destination), words.minutes(etaMinutes)));
      }
      case 'none':
        return respond(input, words.noRide);
      case 'unauthorized':
        return linking.respondToRejectedToken(input);
      case 'unavailable':
        addMetric(input, SkillMetric.ServiceUnavailable);
        log('warn', 'service.unavailable', input.requestEnvelope, { reason: current.reason });
        return respond(input, words.serviceUnavailable);
    }
  },
});

/** The intent to resume after linking, however the customer asked. */
export const rideStatusIntent = (): Intent => ({
  name: 'RideStatusIntent',
  confirmationStatus: 'NONE',
  slots: {},
});
