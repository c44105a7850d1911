import { type SkillResponse, speechOf } from '../../../support/response-rules';
import type { Conversation } from '../../../support/conversation';
import { TOKENS } from '../../../support/tokens';

type Take = (talk: Conversation) => Promise<SkillResponse>;

export const linked = (talk: Conversation): Conversation => {
  talk.fields = { ...talk.fields, accessToken: TOKENS.valid };
  return talk;
};
export const book: Take = (talk) => talk.say('BookRideIntent', { destination: 'the airport' });
export const askFare: Take = (talk) =>
  talk.say('FareEstimateIntent', { destination: 'the airport' });

const says = (words: RegExp) => (answer: SkillResponse) => words.test(speechOf(answer.response));
const launch: Take = (talk) => talk.launch();
const yes: Take = (talk) => talk.yes();
const bookLinked: Take = (talk) => book(linked(talk));
const CONFIRMS = ['asks to confirm the ride'];

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
    (talk: Conversation) => linked(talk).resume('LINKED'),
    ['asks where to go', ...CONFIRMS],
  ],
  [
    'says the fare, and offers linking',
    says(/costs about.*'Link my account', or 'No'/),
    yes,
    ['starts the connection'],
  ],
  ['offers linking', says(/'Link my account', or 'No'/), yes, ['starts the connection']],
  [
    'sends the app card',
    ({ response }: SkillResponse) => response.card?.type === 'LinkAccount',
    askFare,
    ['says the fare'],
  ],
  [
    'asks whether to try again',
    says(/Shall I try again\?/),
    yes,
    ['books the ride', 'says where the ride is'],
  ],
  [
    'asks whether to resume',
    says(/Shall I continue/),
    (talk: Conversation) => linked(talk).yes(),
    CONFIRMS,
  ],
  [
    'asks to confirm the ride',
    says(/^(?!.*costs about).*Shall I book it\?/),
    yes,
    ['books the ride'],
  ],
  ['books the ride', says(/is booked/), bookLinked, CONFIRMS],
  ['says that nothing was booked', says(/nothing was booked/), bookLinked, CONFIRMS],
  ['says that it may be booked', says(/didn't hear back/), yes, ['says where the ride is']],
  ['says the fare', says(/costs about/), book, ['offers linking']],
  ['says where the ride is', says(/arrives in/), bookLinked, CONFIRMS],
  ['says to come back later', says(/can't (reach|look up)/), bookLinked, CONFIRMS],
  [
    'acknowledges the "no"',
    says(/No problem/),
    (talk: Conversation) => talk.say('RideStatusIntent'),
    ['sends the app card'],
  ],
  ['says that the account is linked', says(/already linked/), bookLinked, CONFIRMS],
  ['asks where to go', says(/^(?!.*Welcome).*Where would you like to go\?/), bookLinked, CONFIRMS],
  ['welcomes', says(/Welcome/), book, ['offers linking']],
  ['says something else', () => true, launch, []],
] as const;

export type EndState = (typeof STATES)[number][0];

export function endStateOf(answer: SkillResponse) {
  const [name, , next, leadsTo] = STATES.find(([, matches]) => matches(answer))!;
  return { name, next, leadsTo: leadsTo as readonly string[] };
}
