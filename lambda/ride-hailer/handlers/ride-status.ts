import { type Intent } from 'ask-sdk-model';
import { type AccountLinking, isIntent, type LinkedAccountHandler } from '../../linking';
import { reportServiceUnavailable } from '../observability';
import { openQuestion } from '../question';
import { type Rides } from '../rides';
import { say, wordsOf } from '../say';
import { spoken, spokenMinutes } from '../spoken';

export const rideStatusHandler = (
  rides: Rides,
  linking: Pick<AccountLinking, 'respondToRejectedToken'>,
): LinkedAccountHandler => ({
  canHandle: (input) =>
    isIntent(input, 'RideStatusIntent') ||
    (isIntent(input, 'AMAZON.YesIntent') && openQuestion(input)?.asks === 'rideStatus'),
  async handle(input, { accessToken }) {
    if (rides.isDemonstration) return say(input, 'noRideInDemonstration');
    const current = await rides.current(accessToken);
    switch (current.outcome) {
      case 'onItsWay': {
        const { destination, etaMinutes } = current.ride;
        const minutes = spokenMinutes(wordsOf(input), etaMinutes);
        return say(input, 'rideOnItsWay', { destination: spoken(destination), minutes });
      }
      case 'none':
        return say(input, 'noRide');
      case 'unauthorized':
        return linking.respondToRejectedToken(input);
      case 'unavailable':
        reportServiceUnavailable(input, current.reason);
        return say(input, 'serviceUnavailable');
    }
  },
});

export const rideStatusIntent = (): Intent => ({
  name: 'RideStatusIntent',
  confirmationStatus: 'NONE',
  slots: {},
});
