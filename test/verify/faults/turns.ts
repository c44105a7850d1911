import { type Answer } from '../../support/answer-rules';
import { type Conversation } from '../../support/conversation';
import { skillEvent } from '../../support/envelopes';
import { TOKENS } from '../../support/test-skill';
import { DEPENDENCIES, type Dependency, type Fault, type Target } from './faults';
import { type EndState } from './end-states';

/** One kind of turn: what comes before it while all is well, the turn, and how it ends. */
export interface TurnKind {
  readonly name: string;
  readonly requestType?: string;
  before?(talk: Conversation): Promise<unknown>;
  turn(talk: Conversation): Promise<Answer>;
  /** Where it ends while all is well. */
  readonly ends: EndState;
  /** And where one of the dependencies fails in a way that changes it. */
  readonly unless?: Partial<Record<Dependency, EndState | ((fault: Fault) => EndState)>>;
}

const RIDE = { destination: 'the airport' };
const LIKELY_NOT_DONE = new Set<Fault>(['refused', 'fails with 503', 'throttled']);

const linked = (talk: Conversation) => {
  talk.turn = { ...talk.turn, accessToken: TOKENS.valid };
  return talk;
};
const startLinking = async (talk: Conversation) => {
  await talk.say('BookRideIntent', RIDE);
  await talk.yes();
};
const event = (name: string) => (talk: Conversation) =>
  talk.send(skillEvent(name, { userId: talk.turn.userId!, at: '2026-11-02T12:30:00.500Z' }));

/** Where a turn has to end, whatever of what it calls fails. */
export function endOf(turn: TurnKind, target: Target, fault: Fault | null): EndState {
  if (fault === null || fault === 'answers just in time') return turn.ends;
  const targets = target === 'all of them' ? DEPENDENCIES : [target];
  const changed = targets.map((one) => turn.unless?.[one]).find((state) => state !== undefined);
  return (typeof changed === 'function' ? changed(fault) : changed) ?? turn.ends;
}

/** Every kind of turn that a customer, or Alexa for them, can take. */
export const TURNS: readonly TurnKind[] = [
  {
    name: 'launch',
    turn: (talk) => talk.launch(),
    ends: 'offers linking',
    unless: { table: 'welcomes' },
  },
  {
    name: 'a request that needs the account',
    turn: (talk) => talk.say('BookRideIntent', RIDE),
    ends: 'offers linking',
  },
  {
    name: '"link my account"',
    turn: (talk) => talk.say('LinkAccountIntent'),
    ends: 'hands over to Alexa',
  },
  {
    name: '"no" to the offer',
    before: (talk) => talk.launch(),
    turn: (talk) => talk.no(),
    ends: 'takes the refusal',
  },
  {
    name: 'outcome linked, with a request to resume',
    before: startLinking,
    turn: (talk) => linked(talk).resume('LINKED'),
    ends: 'confirms the ride',
    unless: { tokeninfo: 'asks whether to try again' },
  },
  {
    name: 'outcome linked, with "where\'s my ride" to resume',
    before: async (talk) => {
      await talk.say('RideStatusIntent');
      await talk.yes();
    },
    turn: (talk) => linked(talk).resume('LINKED'),
    ends: 'tells where the ride is',
    unless: { tokeninfo: 'asks whether to try again', service: 'says to come back later' },
  },
  {
    name: 'outcome linked, without a token in the request',
    before: startLinking,
    turn: (talk) => talk.resume('LINKED'),
    ends: 'asks whether to go on',
  },
  {
    name: '"yes" to going on',
    before: (talk) => startLinking(talk).then(() => talk.resume('LINKED')),
    turn: (talk) => linked(talk).yes(),
    ends: 'confirms the ride',
    unless: { tokeninfo: 'asks whether to try again' },
  },
  ...(['DENIED', 'USER_REQUIREMENTS_NOT_MET', 'SOMETHING_ELSE'] as const).map(
    (status): TurnKind => ({
      name: {
        DENIED: 'outcome declined',
        USER_REQUIREMENTS_NOT_MET: 'outcome requirements not met',
        SOMETHING_ELSE: 'outcome failed',
      }[status],
      before: startLinking,
      turn: (talk) => talk.resume(status),
      ends: 'sends the app card',
    }),
  ),
  {
    name: 'linked turn: a ride',
    turn: (talk) => linked(talk).say('BookRideIntent', RIDE),
    ends: 'confirms the ride',
    unless: { tokeninfo: 'asks whether to try again' },
  },
  {
    name: 'linked turn: "yes" to booking',
    before: (talk) => linked(talk).say('BookRideIntent', RIDE),
    turn: (talk) => talk.yes(),
    ends: 'has booked',
    unless: {
      service: (fault) =>
        LIKELY_NOT_DONE.has(fault)
          ? 'says that nothing was booked'
          : 'says that nobody knows if it is booked',
    },
  },
  {
    name: "linked turn: where's my ride",
    turn: (talk) => linked(talk).say('RideStatusIntent'),
    ends: 'tells where the ride is',
    unless: { tokeninfo: 'asks whether to try again', service: 'says to come back later' },
  },
  {
    name: 'linked turn: "link my account"',
    turn: (talk) => linked(talk).say('LinkAccountIntent'),
    ends: 'says that it is linked',
  },
  {
    name: 'a fare',
    turn: (talk) => talk.say('FareEstimateIntent', RIDE),
    ends: 'tells the fare',
    unless: { service: 'says to come back later' },
  },
  {
    name: 'skill event: linked in the app',
    requestType: 'AlexaSkillEvent.SkillAccountLinked',
    turn: event('SkillAccountLinked'),
    ends: 'says nothing, as it must',
  },
  {
    name: 'skill event: disabled',
    requestType: 'AlexaSkillEvent.SkillDisabled',
    before: (talk) => talk.launch(),
    turn: event('SkillDisabled'),
    ends: 'says nothing, as it must',
  },
];
