import { type RequestHandler } from 'ask-sdk-core';
import { accessTokenOf } from '../../linking';
import { RideHailerMetric } from '../metric-names';
import { count, note } from '../observability';
import { intentIs } from '../requests';
import { say, wordsOf } from '../respond';
import { type Rides } from '../rides';
import { spoken } from '../spoken';
import { sayAccountRejected } from './account-rejected';

/** "Where's my ride?" */
export const rideStatusHandler = (rides: Rides): RequestHandler => ({
  canHandle: (input) => intentIs(input, 'RideStatusIntent'),
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
