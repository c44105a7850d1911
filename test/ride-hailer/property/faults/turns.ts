import type { SkillResponse } from '../../../support/response-rules';
import type { Conversation } from '../../../support/conversation';
import { skillEvent } from '../../../support/envelopes';
import { askFare, book, type EndState, link } from './end-states';
import type { Fault } from './faulty-server';
import type { Service, FaultTarget } from './services';

export interface Turn {
  readonly name: string;
  /** @default IntentRequest */
  readonly requestType?: string;
  before?(talk: Conversation): Promise<unknown>;
  take(talk: Conversation): Promise<SkillResponse>;
  /** The end state while all services work. */
  readonly ends: EndState;
  /**
   * End state by failing service; the first match counts. The failure of a service without an entry changes
   * nothing.
   */
  readonly unless?: Partial<Record<Service, EndState | ((fault: Fault) => EndState)>>;
}

export function expectedEnd(turn: Turn, target: FaultTarget, fault: Fault): EndState {
  if (fault === 'answers just in time') return turn.ends;
  const changes = Object.entries(turn.unless ?? {});
  const end = changes.find(([service]) => target === 'all of them' || target === service)?.[1];
  return (typeof end === 'function' ? end(fault) : end) ?? turn.ends;
}

const NOT_BOOKED = new Set<Fault>(['refused', 'fails with 503', 'throttled']);
const UNVERIFIED = { tokeninfo: 'asks whether to try again' } as const;

const connect = (talk: Conversation) => book(talk).then(() => talk.yes());
const resume = (result: string) => (talk: Conversation) => talk.resume(result);
const status = (talk: Conversation) => talk.say('RideStatusIntent');
const askToLink = (talk: Conversation) => talk.say('LinkAccountIntent');
const event = (name: string) => (talk: Conversation) =>
  talk.send(skillEvent(name, { userId: talk.fields.userId!, at: '2026-11-02T12:30:00.500Z' }));

export const TURNS: readonly Turn[] = [
  {
    name: 'Launch',
    take: (talk) => talk.launch(),
    ends: 'offers linking',
    unless: { table: 'welcomes' },
  },
  { name: 'A request that needs the account', take: book, ends: 'offers linking' },
  { name: '"Link my account"', take: askToLink, ends: 'starts the connection' },
  {
    name: '"No" to the offer',
    before: (talk) => talk.launch(),
    take: (talk) => talk.no(),
    ends: 'acknowledges the "no"',
  },
  {
    name: 'Outcome linked, with a pending ride',
    before: connect,
    take: (talk) => link(talk).resume('LINKED'),
    ends: 'asks to confirm the ride',
  },
  {
    name: 'Outcome linked, with a pending "where\'s my ride"',
    before: (talk) => status(talk).then(() => talk.yes()),
    take: (talk) => link(talk).resume('LINKED'),
    ends: 'says where the ride is',
    unless: { ...UNVERIFIED, service: 'says to come back later' },
  },
  {
    name: 'Outcome linked, without a token in the request',
    before: connect,
    take: resume('LINKED'),
    ends: 'asks whether to resume',
  },
  {
    name: '"Yes" to the resume confirmation',
    before: (talk) => connect(talk).then(() => talk.resume('LINKED')),
    take: (talk) => link(talk).yes(),
    ends: 'asks to confirm the ride',
  },
  ...Object.entries({
    'Outcome declined': 'DENIED',
    'Outcome requirements not met': 'USER_REQUIREMENTS_NOT_MET',
    'Outcome failed': 'SOMETHING_ELSE',
  }).map(([name, result]): Turn => ({
    name,
    before: connect,
    take: resume(result),
    ends: 'sends the app card',
  })),
  {
    name: 'Linked: a ride',
    take: (talk) => book(link(talk)),
    ends: 'asks to confirm the ride',
  },
  {
    name: 'Linked: "yes" to booking',
    before: (talk) => book(link(talk)),
    take: (talk) => talk.yes(),
    ends: 'books the ride',
    unless: {
      ...UNVERIFIED,
      service: (fault) =>
        NOT_BOOKED.has(fault) ? 'says that nothing was booked' : 'says that it may be booked',
    },
  },
  {
    name: 'Linked: "where\'s my ride"',
    take: (talk) => status(link(talk)),
    ends: 'says where the ride is',
    unless: { ...UNVERIFIED, service: 'says to come back later' },
  },
  {
    name: 'Linked: "link my account"',
    take: (talk) => askToLink(link(talk)),
    ends: 'says that the account is linked',
  },
  {
    name: 'A fare',
    take: askFare,
    ends: 'says the fare, and offers linking',
    unless: { service: 'says to come back later', table: 'says the fare' },
  },
  {
    name: 'Skill event: linked in the app',
    requestType: 'AlexaSkillEvent.SkillAccountLinked',
    take: event('SkillAccountLinked'),
    ends: 'is silent',
  },
  {
    name: 'Skill event: disabled',
    requestType: 'AlexaSkillEvent.SkillDisabled',
    before: (talk) => talk.launch(),
    take: event('SkillDisabled'),
    ends: 'is silent',
  },
];
