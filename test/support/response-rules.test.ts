import { responseProblems } from './response-rules';
import { isSpeakable } from './ssml';

const speech = (ssml: string) => ({
  outputSpeech: { type: 'SSML', ssml: `<speak>${ssml}</speak>` },
});
const asking = {
  ...speech('Where to?'),
  reprompt: speech('Where to?'),
  shouldEndSession: false,
};
const connection = { type: 'Connections.StartConnection', uri: 'x', input: {}, token: 't' };
const answer = (response: object) => ({ version: '1.0', response });

it('accepts a question in an open session, and a farewell that ends it', () => {
  expect(responseProblems(answer(asking), 'IntentRequest')).toEqual([]);
  const leaving = { ...speech('Goodbye!'), shouldEndSession: true };
  expect(responseProblems(answer(leaving), 'IntentRequest')).toEqual([]);
});

it.each<[string, object, string]>([
  ['an unknown field', { ...asking, speech: 'x' }, 'schema'],
  ['a card of an unknown type', { ...asking, card: { type: 'Link' } }, 'schema'],
  [
    'a question that ends the session',
    { ...speech('Where to?'), shouldEndSession: true },
    'ends the session',
  ],
  ['a reprompt in a session that ends', { ...asking, shouldEndSession: true }, 'reprompt'],
  ['an open session without a reprompt', { ...speech('Hm.'), shouldEndSession: false }, 'reprompt'],
  [
    'a card that the speech does not mention',
    { ...asking, card: { type: 'LinkAccount' } },
    'does not mention',
  ],
  [
    'a connection that ends the session',
    { directives: [connection], shouldEndSession: true },
    'beside',
  ],
  ['a connection with a reprompt', { directives: [connection], reprompt: speech('x') }, 'beside'],
  ['speech that is too long', { ...asking, ...speech('x'.repeat(8_000)) }, '8,000'],
  ['markup from a slot value', { ...asking, ...speech('to <b>home?') }, 'not SSML'],
])('reports %s', (_, response, problem) => {
  expect(responseProblems(answer(response), 'IntentRequest').join()).toContain(problem);
});

it('reports a response over 24 KB, and speech for a request without a spoken response', () => {
  const huge = { ...answer(asking), sessionAttributes: { x: 'x'.repeat(25_000) } };
  expect(responseProblems(huge, 'IntentRequest')).toEqual(['longer than 24 KB']);
  expect(responseProblems(answer(asking), 'SessionEndedRequest')).toHaveLength(1);
});

it.each([
  ['<speak>a &amp; b <break time="1s"/></speak>', true],
  ['<speak>a & b</speak>', false],
  ['<speak>a <emphasis level="strong">b</emphasis></speak>', true],
  ['<speak>a <emphasis>b</speak>', false],
  ['<speak>a</speak><speak>b</speak>', false],
  ['<speak>\u0007</speak>', false],
  ['<speak>\ud800</speak>', false],
  ['a', false],
])('isSpeakable(%j) is %s', (ssml, isSpeech) => {
  expect(isSpeakable(ssml)).toBe(isSpeech);
});
