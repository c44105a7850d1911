import { type Answer, speechOf } from '../../support/answer-rules';
import type { Conversation } from '../../support/conversation';
import { TOKENS } from '../../support/test-skill';

const heard = (words: RegExp) => (answer: Answer) => words.test(speechOf(answer.response));

const linked = (talk: Conversation) => {
  talk.turn = { ...talk.turn, accessToken: TOKENS.valid };
  return talk;
};
const RIDE = { destination: 'the airport' };
const book = (talk: Conversation) => talk.say('BookRideIntent', RIDE);
const bookAgain = (talk: Conversation) => book(linked(talk));
const yes = (talk: Conversation) => talk.yes();

/**
 * Where a turn can leave the customer, by what they hear (the first match counts); what they do next
 * when the fault is over, and where that may lead.
 */
const STATES = [
  {
    name: 'is silent',
    matches: ({ response }: Answer) => Object.keys(response).length === 0,
    next: (talk: Conversation) => talk.launch(),
    leadsTo: ['welcomes', 'offers linking'],
  },
  {
    name: 'starts the connection',
    matches: ({ response }: Answer) => response.directives !== undefined,
    next: (talk: Conversation) => linked(talk).resume('LINKED'),
    leadsTo: ['asks where to go', 'asks to confirm the ride'],
  },
  {
    name: 'offers linking',
    matches: heard(/'Link my account', or 'No'/),
    next: yes,
    leadsTo: ['starts the connection'],
  },
  {
    name: 'sends the app card',
    matches: ({ response }: Answer) => response.card?.type === 'LinkAccount',
    next: (talk: Conversation) => talk.say('FareEstimateIntent', RIDE),
    leadsTo: ['says the fare'],
  },
  {
    name: 'asks whether to try again',
    matches: heard(/Shall I try again\?/),
    next: yes,
    leadsTo: ['asks to confirm the ride', 'says where the ride is'],
  },
  {
    name: 'asks whether to resume',
    matches: heard(/Shall we go on/),
    next: (talk: Conversation) => linked(talk).yes(),
    leadsTo: ['asks to confirm the ride'],
  },
  {
    name: 'asks to confirm the ride',
    matches: heard(/^(?!.*costs about).*Shall I book it\?/),
    next: yes,
    leadsTo: ['has booked'],
  },
  {
    name: 'has booked',
    matches: heard(/is booked/),
    next: bookAgain,
    leadsTo: ['asks to confirm the ride'],
  },
  {
    name: 'says that nothing was booked',
    matches: heard(/nothing was booked/),
    next: bookAgain,
    leadsTo: ['asks to confirm the ride'],
  },
  {
    name: 'says that it may be booked',
    matches: heard(/didn't hear back/),
    next: yes,
    leadsTo: ['says where the ride is'],
  },
  {
    name: 'says the fare',
    matches: heard(/costs about/),
    next: book,
    leadsTo: ['says the fare'],
  },
  {
    name: 'says where the ride is',
    matches: heard(/arrives in/),
    next: bookAgain,
    leadsTo: ['asks to confirm the ride'],
  },
  {
    name: 'says to come back later',
    matches: heard(/can't (reach|look up)/),
    next: bookAgain,
    leadsTo: ['asks to confirm the ride'],
  },
  {
    name: 'accepts the refusal',
    matches: heard(/No problem/),
    next: (talk: Conversation) => talk.say('RideStatusIntent'),
    leadsTo: ['sends the app card'],
  },
  {
    name: 'says that the account is linked',
    matches: heard(/already linked/),
    next: bookAgain,
    leadsTo: ['asks to confirm the ride'],
  },
  {
    name: 'asks where to go',
    matches: heard(/^(?!.*Welcome).*Where would you like to go\?/),
    next: bookAgain,
    leadsTo: ['asks to confirm the ride'],
  },
  { name: 'welcomes', matches: heard(/Welcome/), next: book, leadsTo: ['offers linking'] },
  {
    name: 'says something else',
    matches: () => true,
    next: (talk: Conversation) => talk.launch(),
    leadsTo: [],
  },
] as const;

export type EndState = (typeof STATES)[number]['name'];

export const endStateOf = (answer: Answer) => STATES.find(({ matches }) => matches(answer))!;
