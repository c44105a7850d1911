import { type RequestHandler } from 'ask-sdk-core';
import { type LinkingContext } from '../context';
import { hasAccessToken } from '../customer';
import { isIntent } from '../is-intent';
import { askToTryAgain, resumeFromSession } from '../resume';
import { respond } from '../responses';
import { discardPendingRequest, linkingTurn } from '../session';

export const confirmResumeHandler = (context: LinkingContext): RequestHandler => ({
  canHandle: (input) =>
    linkingTurn(input).question === 'resume' &&
    isIntent(input, 'AMAZON.YesIntent', 'AMAZON.NoIntent'),

  async handle(input) {
    const { session } = linkingTurn(input);
    if (isIntent(input, 'AMAZON.NoIntent')) {
      discardPendingRequest(session);
      return respond(input, context.words.resumeDeclined(input));
    }
    if (!hasAccessToken(input)) {
      return askToTryAgain(context, input, context.words.tokenNotYetAvailable(input));
    }
    const response = await resumeFromSession(context, input);
    return response ?? respond(input, context.words.linked(input));
  },
});
