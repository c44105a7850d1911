import { problemsOf } from './answer-rules';
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

it('takes a question with an open microphone, and a word of goodbye', () => {
  expect(problemsOf(answer(asking), 'IntentRequest')).toEqual([]);
  const leaving = { ...speech('Goodbye!'), shouldEndSession: true };
  expect(problemsOf(answer(leaving), 'IntentRequest')).toEqual([]);
});

it.each<[string, object, string]>([
  ['a field that nobody knows', { ...asking, speech: 'x' }, 'schema'],
  ['a card of an unknown type', { ...asking, card: { type: 'Link' } }, 'schema'],
  [
    'a question that nobody hears out',
    { ...speech('Where to?'), shouldEndSession: true },
    'hears out',
  ],
  ['a question with a closed microphone', { ...asking, shouldEndSession: true }, 'open microphone'],
  ['an open microphone and no reprompt', { ...speech('Hm.'), shouldEndSession: false }, 'reprompt'],
  ['a card without a word', { ...asking, card: { type: 'LinkAccount' } }, 'do not name'],
  [
    'a connection that ends the session',
    { directives: [connection], shouldEndSession: true },
    'beside',
  ],
  ['a connection with a reprompt', { directives: [connection], reprompt: speech('x') }, 'beside'],
  ['a speech', { ...asking, ...speech('x'.repeat(8_000)) }, '8,000'],
  ['markup from outside', { ...asking, ...speech('to <b>home?') }, 'not SSML'],
])('refuses %s', (_, response, problem) => {
  expect(problemsOf(answer(response), 'IntentRequest').join()).toContain(problem);
});

it('refuses an answer over 24 KB, and one to what is not answered', () => {
  const huge = { ...answer(asking), sessionAttributes: { x: 'x'.repeat(25_000) } };
  expect(problemsOf(huge, 'IntentRequest')).toEqual(['longer than 24 KB']);
  expect(problemsOf(answer(asking), 'SessionEndedRequest')).toHaveLength(1);
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
])('reads %j as speech: %s', (ssml, isSpeech) => {
  expect(isSpeakable(ssml)).toBe(isSpeech);
});
