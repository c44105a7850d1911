import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { accessTokenOf } from '../customer';
import { type Linking } from '../linking';
import { answer } from '../respond';
import { linkingTurn, type Question } from '../session';
import { intentName } from './intents';

const UNCLEAR = ['AMAZON.FallbackIntent', 'AMAZON.HelpIntent'];

/** An answer to linking's question that was not understood: the question once more, and then no more. */
export const unclearAnswerHandler = (linking: Linking): RequestHandler => ({
  canHandle: (input) =>
    UNCLEAR.includes(intentName(input) ?? '') && openQuestion(input) !== undefined,

  handle(input) {
    const { session, question } = linkingTurn(input);
    session.explained = [...(session.explained ?? []), question!];
    session.question = question!;
    const { words } = linking;
    if (question === 'offer') return answer(input, words.offerUnclear(input));
    return answer(input, session.kept ? words.goOnUnclear(input) : words.notVisibleYet(input));
  },
});

/** The question that still wants an answer: none that was put again already, no offer to who is linked. */
function openQuestion(input: HandlerInput): Question | undefined {
  const { session, question } = linkingTurn(input);
  if (question === undefined || session.explained?.includes(question)) return undefined;
  const isSettled = question === 'offer' && accessTokenOf(input.requestEnvelope) !== undefined;
  return isSettled ? undefined : question;
}
