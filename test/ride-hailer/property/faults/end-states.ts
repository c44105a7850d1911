import { type SkillResponse, speechOf } from '../../../support/response-rules';
import type { Conversation } from '../../../support/conversation';
import { TOKENS } from '../../../support/tokens';

type TakeTurn = (talk: Conversation) => Promise<SkillResponse>;

export const link = (talk: Conversation): Conversation => {
  talk.fields = { ...talk.fields, accessToken: TOKENS.valid };
  return talk;
};
export const book: TakeTurn = (talk) => talk.say('BookRideIntent', { destination: 'the airport' });
export const askFare: TakeTurn = (talk) =>
  talk.say('FareEstimateIntent', { destination: 'the airport' });

const says = (words: RegExp) => (answer: SkillResponse) => words.test(speechOf(answer.response));
const launch: TakeTurn = (talk) => talk.launch();
const sayYes: TakeTurn = (talk) => talk.yes();
const linkAndBook: TakeTurn = (talk) => book(link(talk));
const CONFIRMATION = ['asks to confirm the ride'];

/**
 * Name, test of the response (the first match counts), the customer's next turn, and the possible end states
 * of that turn.
 */
const STATES = [
  [
    'is silent',
    ({ response }: SkillResponse) => Object.keys(response).length === 0,
    launch,
    ['welcomes', 'offers linking'],
  ],
  [
    'starts the connection',
    ({ response }: SkillResponse) => response.directives !== undefined,
    (talk: Conversation) => link(talk).resume('LINKED'),
    ['asks where to go', ...CONFIRMATION],
  ],
  [
    'says the fare, and offers linking',
    says(/costs about.*'Link my account', or 'No'/),
    sayYes,
    ['starts the connection'],
  ],
  ['offers linking', says(/'Link my account', or 'No'/), sayYes, ['starts the connection']],
  [
    'sends the app card',
    ({ response }: SkillResponse) => response.card?.type === 'LinkAccount',
    askFare,
    ['says the fare'],
  ],
  [
    'asks whether to try again',
    says(/Shall I try again\?/),
    sayYes,
    ['books the ride', 'says where the ride is'],
  ],
  [
    'asks whether to resume',
    says(/Shall I continue/),
    (talk: Conversation) => link(talk).yes(),
    CONFIRMATION,
  ],
  [
    'asks to confirm the ride',
    says(/^(?!.*costs about).*Shall I book it\?/),
    sayYes,
    ['books the ride'],
  ],
  ['books the ride', says(/is booked/), linkAndBook, CONFIRMATION],
  ['says that nothing was booked', says(/nothing was booked/), linkAndBook, CONFIRMATION],
  ['says that it may be booked', says(/didn't hear back/), sayYes, ['says where the ride is']],
  ['says the fare', says(/costs about/), book, ['offers linking']],
  ['says where the ride is', says(/arrives in/), linkAndBook, CONFIRMATION],
  ['says to come back later', says(/can't (reach|look up)/), linkAndBook, CONFIRMATION],
  [
    'acknowledges the "no"',
    says(/No problem/),
    (talk: Conversation) => talk.say('RideStatusIntent'),
    ['sends the app card'],
  ],
  ['says that the account is linked', says(/already linked/), linkAndBook, CONFIRMATION],
  [
    'asks where to go',
    says(/^(?!.*Welcome).*Where would you like to go\?/),
    linkAndBook,
    CONFIRMATION,
  ],
  ['welcomes', says(/Welcome/), book, ['offers linking']],
  ['says something else', () => true, launch, []],
] as const;

export type EndState = (typeof STATES)[number][0];

export function endStateOf(answer: SkillResponse) {
  const [name, , next, leadsTo] = STATES.find(([, matches]) => matches(answer))!;
  return { name, next, leadsTo: leadsTo as readonly string[] };
}
