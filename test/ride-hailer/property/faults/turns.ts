import type { SkillResponse } from '../../../support/response-rules';
import type { Conversation } from '../../../support/conversation';
import { skillEvent } from '../../../support/envelopes';
import { askFare, book, type EndState, link } from './end-states';
import type { Fault } from './faulty-server';
import type { Service, FaultTarget } from './services';

export interface TurnCase {
  readonly name: string;
  /** @default IntentRequest */
  readonly requestType?: string;
  before?(talk: Conversation): Promise<unknown>;
  take(talk: Conversation): Promise<SkillResponse>;
  /** The end state while all services work. */
  readonly endState: EndState;
  /**
   * End state by failing service; the first match counts. The failure of a service without an entry changes
   * nothing.
   */
  readonly unless?: Partial<Record<Service, EndState | ((fault: Fault) => EndState)>>;
}

export function expectedEnd(turn: TurnCase, target: FaultTarget, fault: Fault): EndState {
  if (fault === 'answers just in time') return turn.endState;
  const changes = Object.entries(turn.unless ?? {});
  const changed = changes.find(([service]) => target === 'all of them' || target === service)?.[1];
  return (typeof changed === 'function' ? changed(fault) : changed) ?? turn.endState;
}

const NOT_BOOKED = new Set<Fault>(['refused', 'fails with 503', 'throttled']);
const UNVERIFIED = { tokeninfo: 'asks whether to try again' } as const;

const connect = (talk: Conversation) => book(talk).then(() => talk.yes());
const resume = (result: string) => (talk: Conversation) => talk.resume(result);
const status = (talk: Conversation) => talk.say('RideStatusIntent');
const askToLink = (talk: Conversation) => talk.say('LinkAccountIntent');
const sendEvent = (name: string) => (talk: Conversation) =>
  talk.send(skillEvent(name, { userId: talk.fields.userId!, at: '2026-11-02T12:30:00.500Z' }));

export const TURNS: readonly TurnCase[] = [
  {
    name: 'Launch',
    take: (talk) => talk.launch(),
    endState: 'offers linking',
    unless: { table: 'welcomes' },
  },
  { name: 'A request that needs the account', take: book, endState: 'offers linking' },
  { name: '"Link my account"', take: askToLink, endState: 'starts the connection' },
  {
    name: '"No" to the offer',
    before: (talk) => talk.launch(),
    take: (talk) => talk.no(),
    endState: 'acknowledges the "no"',
  },
  {
    name: 'Outcome linked, with a pending ride',
    before: connect,
    take: (talk) => link(talk).resume('LINKED'),
    endState: 'asks to confirm the ride',
  },
  {
    name: 'Outcome linked, with a pending "where\'s my ride"',
    before: (talk) => status(talk).then(() => talk.yes()),
    take: (talk) => link(talk).resume('LINKED'),
    endState: 'says where the ride is',
    unless: { ...UNVERIFIED, service: 'says to come back later' },
  },
  {
    name: 'Outcome linked, without a token in the request',
    before: connect,
    take: resume('LINKED'),
    endState: 'asks whether to resume',
  },
  {
    name: '"Yes" to the resume confirmation',
    before: (talk) => connect(talk).then(() => talk.resume('LINKED')),
    take: (talk) => link(talk).yes(),
    endState: 'asks to confirm the ride',
  },
  ...Object.entries({
    'Outcome declined': 'DENIED',
    'Outcome requirements not met': 'USER_REQUIREMENTS_NOT_MET',
    'Outcome failed': 'SOMETHING_ELSE',
  }).map(([name, result]): TurnCase => ({
    name,
    before: connect,
    take: resume(result),
    endState: 'sends the app card',
  })),
  {
    name: 'Linked: a ride',
    take: (talk) => book(link(talk)),
    endState: 'asks to confirm the ride',
  },
  {
    name: 'Linked: "yes" to booking',
    before: (talk) => book(link(talk)),
    take: (talk) => talk.yes(),
    endState: 'books the ride',
    unless: {
      ...UNVERIFIED,
      service: (fault) =>
        NOT_BOOKED.has(fault) ? 'says that nothing was booked' : 'says that it may be booked',
    },
  },
  {
    name: 'Linked: "where\'s my ride"',
    take: (talk) => status(link(talk)),
    endState: 'says where the ride is',
    unless: { ...UNVERIFIED, service: 'says to come back later' },
  },
  {
    name: 'Linked: "link my account"',
    take: (talk) => askToLink(link(talk)),
    endState: 'says that the account is linked',
  },
  {
    name: 'A fare',
    take: askFare,
    endState: 'says the fare, and offers linking',
    unless: { service: 'says to come back later', table: 'says the fare' },
  },
  {
    name: 'Skill event: linked in the app',
    requestType: 'AlexaSkillEvent.SkillAccountLinked',
    take: sendEvent('SkillAccountLinked'),
    endState: 'is silent',
  },
  {
    name: 'Skill event: disabled',
    requestType: 'AlexaSkillEvent.SkillDisabled',
    before: (talk) => talk.launch(),
    take: sendEvent('SkillDisabled'),
    endState: 'is silent',
  },
];
