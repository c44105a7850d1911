import { type Answer } from '../../support/answer-rules';
import { type Conversation } from '../../support/conversation';
import { TOKENS } from '../../support/test-skill';
import { type EndState } from './end-states';

/** The next turn from where one ended, when the fault is gone, and where it may lead. */
interface Next {
  take(talk: Conversation): Promise<Answer>;
  readonly leadsTo: readonly EndState[];
}

const RIDE = { destination: 'the airport' };
const linked = (talk: Conversation) => {
  talk.turn = { ...talk.turn, accessToken: TOKENS.valid };
  return talk;
};
const rideAgain: Next = {
  take: (talk) => linked(talk).say('BookRideIntent', RIDE),
  leadsTo: ['confirms the ride'],
};

export const NEXT: Readonly<Record<EndState, Next>> = {
  'says nothing, as it must': {
    take: (talk) => talk.launch(),
    leadsTo: ['welcomes', 'offers linking'],
  },
  'hands over to Alexa': {
    take: (talk) => linked(talk).resume('LINKED'),
    leadsTo: ['asks where to go'],
  },
  'offers linking': { take: (talk) => talk.yes(), leadsTo: ['hands over to Alexa'] },
  'sends the app card': {
    take: (talk) => talk.say('FareEstimateIntent', RIDE),
    leadsTo: ['tells the fare'],
  },
  'asks whether to try again': {
    take: (talk) => talk.yes(),
    leadsTo: ['confirms the ride', 'tells where the ride is'],
  },
  'asks whether to go on': {
    take: (talk) => linked(talk).yes(),
    leadsTo: ['confirms the ride'],
  },
  'confirms the ride': { take: (talk) => talk.yes(), leadsTo: ['has booked'] },
  'has booked': rideAgain,
  'says that nothing was booked': rideAgain,
  'says that nobody knows if it is booked': {
    take: (talk) => talk.yes(),
    leadsTo: ['tells where the ride is'],
  },
  'tells the fare': {
    take: (talk) => talk.say('BookRideIntent', RIDE),
    leadsTo: ['tells the fare'],
  },
  'tells where the ride is': rideAgain,
  'says to come back later': rideAgain,
  'takes the refusal': {
    take: (talk) => talk.say('RideStatusIntent'),
    leadsTo: ['sends the app card'],
  },
  'says that it is linked': rideAgain,
  'asks where to go': rideAgain,
  welcomes: {
    take: (talk) => talk.say('BookRideIntent', RIDE),
    leadsTo: ['offers linking'],
  },
  'something else': { take: (talk) => talk.launch(), leadsTo: [] },
};
