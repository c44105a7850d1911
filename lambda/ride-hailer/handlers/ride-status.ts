import { type RequestHandler } from 'ask-sdk-core';
import { type Intent } from 'ask-sdk-model';
import { accessTokenOf } from '../../linking';
import { RideHailerMetric } from '../metric-names';
import { count, note } from '../observability';
import { openQuestion } from '../question';
import { intentIs } from '../requests';
import { say, wordsOf } from '../respond';
import { type Rides } from '../rides';
import { spoken } from '../spoken';
import { sayAccountRejected } from './account-rejected';

/** "Where's my ride?", and "yes" to looking whether it was booked. */
export const rideStatusHandler = (rides: Rides): RequestHandler => ({
  canHandle: (input) =>
    intentIs(input, 'RideStatusIntent') ||
    (intentIs(input, 'AMAZON.YesIntent') && openQuestion(input)?.asks === 'rideStatus'),
  async handle(input) {
    const words = wordsOf(input);
    if (rides.demonstration) return say(input, words.noRideInDemonstration);
    const current = await rides.current(accessTokenOf(input.requestEnvelope) ?? '');
    switch (current.outcome) {
      case 'riding': {
        const { destination, etaMinutes } = current.ride;
        return say(input, words.rideOnItsWay(spoken(destination), words.minutes(etaMinutes)));
      }
      case 'none':
        return say(input, words.noRide);
      case 'unauthorized':
        return sayAccountRejected(input);
      case 'unavailable':
        count(input, RideHailerMetric.ServiceUnavailable);
        note('warn', 'service.unavailable', input.requestEnvelope, { reason: current.reason });
        return say(input, words.serviceUnavailable);
    }
  },
});

/** However it was asked, should linking come in between. */
export const rideStatusIntent = (): Intent => ({
  name: 'RideStatusIntent',
  confirmationStatus: 'NONE',
  slots: {},
});
