import { type SkillResponse, responseProblems, speechOf } from './response-rules';

type Predicate = (answer: SkillResponse, ...expected: never[]) => boolean;

const says = (text: string, expected: string | RegExp) =>
  typeof expected === 'string' ? text.includes(expected) : expected.test(text);

const LINKING_URI = 'connection://AMAZON.AskForAccountLinking/1';

const connectionIn = ({ response }: SkillResponse) =>
  response.directives?.find(({ type }) => type === 'Connections.StartConnection');

const PREDICATES = {
  toStartAccountLinking: (answer: SkillResponse) =>
    connectionIn(answer)?.uri === LINKING_URI &&
    !('shouldEndSession' in answer.response) &&
    answer.response.reprompt === undefined,
  toSendLinkAccountCard: ({ response }: SkillResponse) =>
    JSON.stringify(response.card) === '{"type":"LinkAccount"}' &&
    speechOf(response).includes('Alexa app'),
  toAsk: ({ response }: SkillResponse) =>
    response.shouldEndSession === false &&
    speechOf(response.reprompt) !== '' &&
    connectionIn({ response }) === undefined,
  toEndSession: ({ response }: SkillResponse) =>
    response.shouldEndSession === true && response.reprompt === undefined,
  toOfferLinking: ({ response }: SkillResponse) =>
    response.shouldEndSession === false &&
    says(speechOf(response), /link/i) &&
    speechOf(response).includes("'Link my account', or 'No'"),
  toSay: ({ response }: SkillResponse, expected: string | RegExp) =>
    says(speechOf(response), expected),
  toBeSilent: ({ response }: SkillResponse) => Object.keys(response).length === 0,
} satisfies Record<string, Predicate>;

const matchers = Object.fromEntries(
  Object.entries(PREDICATES).map(([name, predicate]) => [
    name,
    (answer: SkillResponse, ...expected: unknown[]) => {
      const pass = (predicate as (...all: unknown[]) => boolean)(answer, ...expected);
      const found = JSON.stringify(answer, null, 2);
      const message = `expected the answer ${pass ? 'not ' : ''}${name} ${expected.map(String).join()}`;
      return { pass, message: () => `${message}\n\n${found}` };
    },
  ]),
);

expect.extend({
  ...matchers,
  toBeValidFor(answer: unknown, requestType: string) {
    const problems = responseProblems(answer, requestType);
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
      toStartAccountLinking(): R;
      toSendLinkAccountCard(): R;
      toAsk(): R;
      toEndSession(): R;
      toOfferLinking(): R;
      toSay(expected: string | RegExp): R;
      toBeSilent(): R;
      /** Breaks no rule of Alexa or of this project. */
      toBeValidFor(requestType: string): R;
    }
  }
}
