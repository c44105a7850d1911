import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { type LinkingContext } from '../context';
import { hasAccessToken } from '../customer';
import { isIntent } from '../is-intent';
import { respond } from '../responses';
import { linkingTurn, type Question } from '../session';

export const repromptHandler = (context: LinkingContext): RequestHandler => ({
  canHandle: (input) =>
    isIntent(input, 'AMAZON.FallbackIntent', 'AMAZON.HelpIntent') &&
    repromptableQuestion(input) !== undefined,

  handle(input) {
    const { session, question } = linkingTurn(input);
    session.reprompted = [...(session.reprompted ?? []), question!];
    session.question = question!;
    const { words } = context;
    if (question === 'offer') return respond(input, words.offerReprompt(input));
    // Without a pending request, `resume` asks to try again: "link my account" came before the access token.
    return respond(
      input,
      session.pendingRequest ? words.resumeReprompt(input) : words.tokenNotYetAvailable(input),
    );
  },
});

function repromptableQuestion(input: HandlerInput): Question | undefined {
  const { session, question } = linkingTurn(input);
  if (question === undefined || session.reprompted?.includes(question)) return undefined;
  const isSettled = question === 'offer' && hasAccessToken(input);
  return isSettled ? undefined : question;
}
