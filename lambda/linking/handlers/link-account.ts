import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { startConnection } from '../connection';
import { type LinkingContext } from '../context';
import { accessTokenOf } from '../customer';
import { respondToUnusableToken } from '../guard';
import { isIntent } from '../is-intent';
import { withLedgerFallback } from '../ledger/with-ledger-fallback';
import { LinkingMetric } from '../metric-names';
import { isVoiceLocale } from '../offer';
import { askToTryAgain, usablePendingRequest, resumeFromSession } from '../resume';
import { respond, respondWithAppCard } from '../responses';
import { discardPendingRequest, linkingTurn } from '../session';

export const linkAccountHandler = (context: LinkingContext): RequestHandler => ({
  canHandle: (input) =>
    isIntent(input, context.settings.linkAccountIntent) ||
    (isIntent(input, 'AMAZON.YesIntent') && linkingTurn(input).question === 'offer'),

  async handle(input) {
    const { session, question } = linkingTurn(input);
    const token = accessTokenOf(input.requestEnvelope);
    if (token !== undefined) {
      const { status } = await context.verifyToken(token, input);
      // Without a pending request, nothing needs a verified token: while LWA is down, a token is enough.
      return status === 'valid' || (status === 'unavailable' && !session.pendingRequest)
        ? alreadyLinked(context, input)
        : respondToUnusableToken(context, input, status);
    }
    if (session.awaitingToken) {
      return askToTryAgain(context, input, context.words.tokenNotYetAvailable(input));
    }
    if (question === 'offer') context.report(input, { metric: LinkingMetric.OfferAccepted });
    if (isVoiceLocale(context, input)) return connect(context, input);
    session.offer = 'closed';
    return respondWithAppCard(context, input, context.words.linkInApp(input));
  },
});

/** Resumes a request that waited until the customer linked in the Alexa app. */
async function alreadyLinked(context: LinkingContext, input: HandlerInput): Promise<Response> {
  const name = usablePendingRequest(context, input) && (await context.givenName(input));
  const announcement = context.words.linkedBeforeResuming(input, name);
  const response = await resumeFromSession(context, input, announcement);
  return response ?? respond(input, context.words.alreadyLinked(input));
}

async function connect(context: LinkingContext, input: HandlerInput): Promise<Response> {
  const { session } = linkingTurn(input);
  session.connection = session.offer === 'closed' ? 'afterClosedOffer' : 'first';
  session.offer = 'closed';
  const isUsable =
    session.pendingRequest === 'tooLarge' || usablePendingRequest(context, input) !== undefined;
  if (!isUsable) discardPendingRequest(session);
  const pending = session.pendingRequest;
  const encoded = pending === 'tooLarge' ? undefined : pending;
  if (!session.isStored) {
    await withLedgerFallback(context, input, undefined, (ledger, customer) =>
      ledger.store(customer, encoded, context.now()),
    );
  }
  context.report(input, { metric: LinkingMetric.ConnectionStarted });
  const speech = context.words.startLinking(input);
  // A reprompt would set `shouldEndSession`, which Amazon's sample leaves unset here.
  if (speech !== undefined) input.responseBuilder.speak(speech);
  return input.responseBuilder.addDirective(startConnection(pending)).getResponse();
}
