import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { startConnection } from '../connection';
import { type LinkingContext } from '../context';
import { accessTokenOf, customerOf } from '../customer';
import { respondToUnusableToken } from '../guard';
import { isIntent } from '../is-intent';
import { withLedgerFallback } from '../ledger/with-ledger-fallback';
import { LinkingMetric } from '../metric-names';
import { offeredByVoice } from '../offer';
import { validPendingRequest } from '../pending-request';
import { confirmResume, resumeFromSession } from '../resume';
import { prependSpeech, respond, respondWithAppCard } from '../responses';
import { linkingTurn } from '../session';

/** "Link my account" at any time, and "yes" to the offer. */
export const linkAccountHandler = (context: LinkingContext): RequestHandler => ({
  canHandle: (input) =>
    isIntent(input, 'LinkAccountIntent') ||
    (isIntent(input, 'AMAZON.YesIntent') && linkingTurn(input).question === 'offer'),

  async handle(input) {
    const { session, question } = linkingTurn(input);
    const token = accessTokenOf(input.requestEnvelope);
    if (token !== undefined) {
      const { status } = await context.verifyToken(token, input);
      return status === 'valid' || (status === 'unavailable' && !session.pendingRequest)
        ? alreadyLinked(context, input)
        : respondToUnusableToken(context, input, status);
    }
    if (session.awaitingToken) {
      return confirmResume(context, input, context.words.tokenNotYetAvailable(input));
    }
    if (question === 'offer') context.report(input, { metric: LinkingMetric.OfferAccepted });
    session.offer = 'closed';
    return offeredByVoice(context, input)
      ? connect(context, input)
      : respondWithAppCard(context, input, context.words.appCard(input));
  },
});

/** The account was linked in the meantime, in the Alexa app: resumes the pending request. */
async function alreadyLinked(context: LinkingContext, input: HandlerInput): Promise<Response> {
  const response = await resumeFromSession(context, input);
  return response
    ? prependSpeech(context.words.linkedBeforeResuming(input, undefined), response)
    : respond(input, context.words.alreadyLinked(input));
}

async function connect(context: LinkingContext, input: HandlerInput): Promise<Response> {
  const { session } = linkingTurn(input);
  const customer = customerOf(input.requestEnvelope);
  const now = context.now();
  const pending = validPendingRequest(session.pendingRequest, customer, now);
  const isStored = pending !== undefined && pending.id === session.storedRequestId;
  if (customer && !isStored) {
    await withLedgerFallback(context, input, undefined, (ledger) =>
      ledger.store(customer, pending, now),
    );
  }
  context.report(input, { metric: LinkingMetric.ConnectionStarted });
  // A reprompt would set `shouldEndSession`, and Alexa would not start the connection.
  return input.responseBuilder
    .speak(context.words.startLinking(input))
    .addDirective(startConnection(pending))
    .getResponse();
}
