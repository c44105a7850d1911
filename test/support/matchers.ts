import { type Answer, problemsOf, speechOf } from './answer-rules';

type Fact = (answer: Answer, ...wanted: never[]) => boolean;

const says = (text: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

const connectionIn = ({ response }: Answer) =>
  response.directives?.find(({ type }) => type === 'Connections.StartConnection');

/** One fact of the domain each; every one takes a whole answer. */
const FACTS = {
  toStartAccountLinking: (answer: Answer) =>
    connectionIn(answer) !== undefined &&
    !('shouldEndSession' in answer.response) &&
    answer.response.reprompt === undefined,
  toSendLinkAccountCard: ({ response }: Answer) =>
    JSON.stringify(response.card) === '{"type":"LinkAccount"}' &&
    speechOf(response).includes('Alexa'),
  toAsk: ({ response }: Answer) =>
    response.shouldEndSession === false &&
    speechOf(response.reprompt) !== '' &&
    connectionIn({ response }) === undefined,
  toLeave: ({ response }: Answer) =>
    response.shouldEndSession === true && response.reprompt === undefined,
  toOfferLinking: ({ response }: Answer) =>
    response.shouldEndSession === false &&
    says(speechOf(response), /link/i) &&
    speechOf(response).includes("'Link my account', or 'No'"),
  toSay: ({ response }: Answer, wanted: string | RegExp) => says(speechOf(response), wanted),
  toBeSilent: ({ response }: Answer) => Object.keys(response).length === 0,
} satisfies Record<string, Fact>;

const matchers = Object.fromEntries(
  Object.entries(FACTS).map(([name, fact]) => [
    name,
    (answer: Answer, ...wanted: unknown[]) => {
      const pass = (fact as (...all: unknown[]) => boolean)(answer, ...wanted);
      const found = JSON.stringify(answer, null, 2);
      const message = `expected the answer ${pass ? 'not ' : ''}${name} ${wanted.map(String).join()}`;
      return { pass, message: () => `${message}\n\n${found}` };
    },
  ]),
);

expect.extend({
  ...matchers,
  toBeValidFor(answer: unknown, requestType: string) {
    const problems = problemsOf(answer, requestType);
    return {
      pass: problems.length === 0,
      message: () => `answer to ${requestType}: ${problems.join('; ') || 'no problem'}`,
    };
  },
});

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how jest's types are extended
  namespace jest {
    interface Matchers<R> {
      /** The conversation is handed over, in exactly the way that Alexa takes. */
      toStartAccountLinking(): R;
      /** The card is there, and the words name the Alexa app. */
      toSendLinkAccountCard(): R;
      /** The microphone is open, and there is a reprompt. */
      toAsk(): R;
      /** The session ends, and nothing is asked. */
      toLeave(): R;
      /** Asks whether to link by voice, with the two answers. */
      toOfferLinking(): R;
      toSay(wanted: string | RegExp): R;
      /** Nothing that would be spoken, shown or done. */
      toBeSilent(): R;
      /** What Alexa takes in answer to a request of that type. */
      toBeValidFor(requestType: string): R;
    }
  }
}
