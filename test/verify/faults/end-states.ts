import { type Answer, speechOf } from '../../support/answer-rules';

/** Where a turn can leave the customer, by what they hear. The first that fits. */
const STATES = [
  ['says nothing, as it must', ({ response }: Answer) => Object.keys(response).length === 0],
  ['hands over to Alexa', ({ response }: Answer) => response.directives !== undefined],
  ['offers linking', heard(/'Link my account', or 'No'/)],
  ['sends the app card', ({ response }: Answer) => response.card?.type === 'LinkAccount'],
  ['asks whether to try again', heard(/Shall I try again\?/)],
  ['asks whether to go on', heard(/Shall we go on/)],
  ['confirms the ride', heard(/^(?!.*costs about).*Shall I book it\?/)],
  ['has booked', heard(/is booked/)],
  ['says that nothing was booked', heard(/nothing was booked/)],
  ['says that nobody knows if it is booked', heard(/didn't hear back/)],
  ['tells the fare', heard(/costs about/)],
  ['tells where the ride is', heard(/arrives in/)],
  ['says to come back later', heard(/can't (reach|look up)/)],
  ['takes the refusal', heard(/No problem/)],
  ['says that it is linked', heard(/already linked/)],
  ['asks where to go', heard(/^(?!.*Welcome).*Where would you like to go\?/)],
  ['welcomes', heard(/Welcome/)],
] as const satisfies readonly (readonly [string, (answer: Answer) => boolean])[];

export type EndState = (typeof STATES)[number][0] | 'something else';

export const endStateOf = (answer: Answer): EndState =>
  STATES.find(([, fits]) => fits(answer))?.[0] ?? 'something else';

function heard(words: RegExp): (answer: Answer) => boolean {
  return ({ response }) => words.test(speechOf(response));
}
