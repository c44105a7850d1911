import { readResponse } from '../../../simulator/alexa/response/response';
import { checkResponse } from '../../../simulator/alexa/response/check';
import { asking, CONNECTION, connecting, nothing, saying } from '../support/fake-skill';

const intentTurn = { requestType: 'IntentRequest', intent: 'BookRideIntent' };

const check = (
  answer: unknown,
  turn: { requestType: string; intent?: string } = intentTurn,
  more: { hadAccessToken?: boolean; sentProgressiveResponse?: boolean } = {},
) =>
  checkResponse({
    hadAccessToken: false,
    sentProgressiveResponse: false,
    ...turn,
    ...more,
    response: readResponse(answer),
  });

const answering = (response: object) => ({ version: '1.0', response });
const plain = (text: string) => ({ type: 'PlainText', text });
const ssml = (text: string) => ({ type: 'SSML', ssml: text });
const ending = (speech: object) => answering({ outputSpeech: speech, shouldEndSession: true });

const REQUESTED_INTENT = {
  name: 'OrderIntent',
  confirmationStatus: 'NONE',
  slots: {
    size: {
      name: 'size',
      value: 'huge',
      confirmationStatus: 'NONE',
      source: 'USER',
      resolutions: {
        resolutionsPerAuthority: [{ authority: 'a', status: { code: 'ER_SUCCESS_NO_MATCH' } }],
      },
    },
  },
};

describe('a valid response', () => {
  const { directives } = connecting().response;

  it.each([
    ['a question', asking('Where to?')],
    ['a goodbye', saying('Goodbye.')],
    ['a connection', connecting()],
    ['a connection without words', answering({ directives })],
    ['a connection without a token', connecting({ token: undefined })],
    ['a quoted question', saying("Before you book again, ask me, 'Where's my ride?'")],
    [
      'a card that the speech mentions',
      asking("It's in your Alexa app. What next?", { card: { type: 'LinkAccount' } }),
    ],
    [
      'the slots of a request in updatedIntent',
      answering({
        shouldEndSession: false,
        outputSpeech: plain('Which size?'),
        reprompt: { outputSpeech: plain('Which size?') },
        directives: [
          { type: 'Dialog.ElicitSlot', slotToElicit: 'size', updatedIntent: REQUESTED_INTENT },
        ],
      }),
    ],
    ['SSML', ending(ssml('<speak>Ben &amp; Annie<break time="1s"/> <s>went</s>.</speak>'))],
  ])('has no problem: %s', (_, answer) => {
    expect(check(answer).problems).toEqual([]);
  });

  it('may be empty for a request without a spoken response', () => {
    for (const requestType of ['SessionEndedRequest', 'AlexaSkillEvent.SkillEnabled']) {
      expect(check(nothing, { requestType }).problems).toEqual([]);
      expect(check(null, { requestType }).problems).toEqual([]);
    }
  });
});

describe('a response that Alexa rejects', () => {
  const LONG_CARD = { type: 'Simple', title: 'A', content: 'x'.repeat(8_001) };

  it.each([
    ['no content', null, /the response must be object/],
    ['no version', { response: {} }, /'version'/],
    ['a misspelt field', answering({ shouldEndSesion: true }), /"shouldEndSesion"/],
    ['speech without text', ending({ type: 'SSML' }), /outputSpeech .*'ssml'/],
    ['an unknown type of speech', ending({ type: 'Text', text: 'Hi.' }), /of type "Text"/],
    [
      'an unknown field in its card',
      asking('Ok?', { card: { type: 'LinkAccount', title: '' } }),
      /"title"/,
    ],
    [
      'an unknown type of card',
      asking('Ok?', { card: { type: 'Linkaccount' } }),
      /of type "Linkaccount"/,
    ],
    [
      'an unknown directive',
      answering({ directives: [{ type: 'Connections.Start' }] }),
      /directives\.0/,
    ],
    ['too many bytes', { ...saying('Hi.'), sessionAttributes: { a: 'x'.repeat(24_576) } }, /bytes/],
    ['a long speech', saying('x'.repeat(8_001)), /8001 characters/],
    ['a long card', asking('Ok?', { card: LONG_CARD }), /the card/],
    ['an open tag', ending(ssml('<speak><p>Hi</speak>')), /not valid SSML/],
    ['a bare ampersand', ending(ssml('<speak>Ben & Annie</speak>')), /&amp;/],
    ['a foreign tag', ending(ssml('<speak><b>Hi</b></speak>')), /<b>/],
    [
      'two documents',
      ending(ssml('<speak>a</speak><speak>b</speak>')),
      /continues after <\/speak>/,
    ],
    ['a control character', ending(ssml('<speak>\u0007</speak>')), /XML .* "\\u0007"/],
    ['half a surrogate pair', ending(ssml('<speak>\ud800</speak>')), /XML .* "\\ud800"/],
    ['text as SSML', ending(ssml('Hi.')), /<speak>/],
    ['a connection with another uri', connecting({ uri: 'connection://AMAZON.Print/1' }), /uri/],
    [
      'a connection with another @type',
      connecting({ input: { '@type': 'Ask', '@version': '1' } }),
      /@type "Ask"/,
    ],
    [
      'a connection with a number as @version',
      connecting({ input: { ...CONNECTION.input, '@version': 1 } }),
      /@ver/,
    ],
    [
      'a connection with an unknown input',
      connecting({ input: { ...CONNECTION.input, a: 1 } }),
      /"a"/,
    ],
    ['a connection without input', connecting({ input: undefined }), /input must be an object/],
    [
      'a connection with another onCompletion',
      connecting({ onCompletion: 'SEND_ERRORS_ONLY' }),
      /RESUME_SESSION/,
    ],
    [
      'a connection without onCompletion',
      connecting({ onCompletion: undefined }),
      /RESUME_SESSION/,
    ],
    [
      'two connections',
      answering({ directives: [CONNECTION, CONNECTION] }),
      /more than one connection/,
    ],
    [
      'shouldEndSession beside a connection',
      answering({ directives: [CONNECTION], shouldEndSession: false }),
      /leave it unset/,
    ],
    [
      'a player beside a connection',
      answering({ directives: [CONNECTION, { type: 'AudioPlayer.Stop' }] }),
      /not allowed together/,
    ],
  ])('has %s', (_, answer, problem) => {
    const { problems, isRejected } = check(answer);
    expect(problems.join()).toMatch(problem);
    expect(isRejected).toBe(true);
  });
});

describe('a response that certification rejects', () => {
  const stop = { requestType: 'IntentRequest', intent: 'AMAZON.StopIntent' };
  const ended = { requestType: 'SessionEndedRequest' };
  const resumed = { requestType: 'SessionResumedRequest' };
  const card = { type: 'LinkAccount' };

  it.each([
    [
      'a closed microphone after a question',
      saying('Where to?'),
      intentTurn,
      /closes the microphone/,
    ],
    ['no reprompt', asking('Where to?', { reprompt: undefined }), intentTurn, /without a reprompt/],
    ['an open microphone', asking('Here you are.'), intentTurn, /asks nothing/],
    [
      'a question before a connection',
      answering({ outputSpeech: plain('Shall I?'), directives: [CONNECTION] }),
      intentTurn,
      /starts a connection/,
    ],
    ['no words', answering({ shouldEndSession: true }), intentTurn, /hears nothing/],
    ['an open session after "stop"', asking('Really?'), stop, /must end the session/],
    ['speech in a response that is not spoken', saying('Bye.'), ended, /which Alexa ignores/],
    [
      'a card that the speech does not mention',
      asking('What next?', { card }),
      intentTurn,
      /Alexa app/,
    ],
  ])('has %s', (_, answer, turn, problem) => {
    const { problems, isRejected } = check(answer, turn);
    expect(problems.join()).toMatch(problem);
    expect(isRejected).toBe(false);
  });

  it('starts a connection for a linked customer', () => {
    const { problems } = check(connecting(), intentTurn, { hadAccessToken: true });
    expect(problems).toEqual([
      expect.stringMatching(/^Response to BookRideIntent: .*access token\.$/),
    ]);
  });

  it('follows a progressive response to a request that allows none', () => {
    const sent = { sentProgressiveResponse: true };
    expect(check(asking('Ok?'), resumed, sent).problems.join()).toMatch(/progressive/);
    expect(check(asking('Ok?'), intentTurn, sent).problems).toEqual([]);
  });
});
