import { CONNECTION } from '../simulator/support/fake-skill';
import { responseProblems } from './response-rules';

const speech = (ssml: string) => ({
  outputSpeech: { type: 'SSML', ssml: `<speak>${ssml}</speak>` },
});
const question = {
  ...speech('Where to?'),
  reprompt: speech('Where to?'),
  shouldEndSession: false,
};
const answer = (response: object) => ({ version: '1.0', response });

it('responseProblems accepts a question in an open session, and a farewell that ends it', () => {
  expect(responseProblems(answer(question), 'IntentRequest')).toEqual([]);
  const leaving = { ...speech('Goodbye!'), shouldEndSession: true };
  expect(responseProblems(answer(leaving), 'IntentRequest')).toEqual([]);
});

it.each<[string, object, string]>([
  ['an unknown field', { ...question, speech: 'x' }, 'has a field "speech"'],
  [
    'a question that ends the session',
    { ...speech('Where to?'), shouldEndSession: true },
    'ends the session',
  ],
  [
    'a reprompt in a session that ends',
    { ...question, shouldEndSession: true },
    'a reprompt in a session that ends',
  ],
  [
    'an open session without a reprompt',
    { ...speech('Hm.'), shouldEndSession: false },
    'an open session without a reprompt',
  ],
  [
    'a card that the speech does not mention',
    { ...question, card: { type: 'LinkAccount' } },
    'does not mention',
  ],
  [
    'a connection with a reprompt',
    { directives: [CONNECTION], reprompt: speech('x') },
    'a reprompt together with a connection',
  ],
])('responseProblems reports %s', (_, response, problem) => {
  expect(responseProblems(answer(response), 'IntentRequest').join()).toContain(problem);
});

it('responseProblems reports speech for a request without a spoken response', () => {
  expect(responseProblems(answer(question), 'SessionEndedRequest')).toHaveLength(1);
});
