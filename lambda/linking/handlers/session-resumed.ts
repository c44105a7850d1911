import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { claimPendingRequest } from '../claim';
import { type LinkingContext } from '../context';
import { hasAccessToken } from '../customer';
import { withLedgerFallback } from '../ledger/with-ledger-fallback';
import { LinkingMetric, type LinkingMetricName } from '../metric-names';
import { isLinkingCause, parseOutcome, type ConnectionOutcome, type Outcome } from '../outcome';
import { encodePendingRequest } from '../pending-request';
import { openResumeQuestion, runPendingRequest } from '../resume';
import { respond, respondWithAppCard } from '../responses';
import { discardPendingRequest, linkingTurn } from '../session';
import { type Phrase } from '../words';

const METRICS: Record<Outcome, LinkingMetricName> = {
  linked: LinkingMetric.OutcomeLinked,
  declined: LinkingMetric.OutcomeDeclined,
  notAnswered: LinkingMetric.OutcomeNotAnswered,
  requirementsNotMet: LinkingMetric.OutcomeRequirementsNotMet,
  failed: LinkingMetric.OutcomeFailed,
};

/** Leaves the results of other connections that the skill starts to the skill's handlers. */
export const sessionResumedHandler = (context: LinkingContext): RequestHandler => ({
  canHandle: (input) =>
    input.requestEnvelope.request.type === 'SessionResumedRequest' &&
    isLinkingCause(
      causeOf(input),
      linkingTurn(input).session.connection !== undefined || !context.startsOtherConnections,
    ),

  async handle(input) {
    const result = parseOutcome(causeOf(input));
    const { outcome, isUnknown, reported } = result;
    context.report(input, { metric: METRICS[outcome], outcome, ...reported });
    if (isUnknown) context.report(input, { metric: LinkingMetric.OutcomeUnknownStatus });
    const { session } = linkingTurn(input);
    const { connection } = session;
    delete session.connection;
    // Amazon documents that an access token proves the link, but not the values of `result.status`.
    return outcome === 'linked' || hasAccessToken(input)
      ? respondLinked(context, input, result)
      : respondUnlinked(context, input, result, connection === 'afterClosedOffer');
  },
});

function causeOf({ requestEnvelope: { request } }: HandlerInput): unknown {
  return request.type === 'SessionResumedRequest' ? request.cause : undefined;
}

async function respondLinked(
  context: LinkingContext,
  input: HandlerInput,
  { outcome, token }: ConnectionOutcome,
): Promise<Response> {
  const { words } = context;
  const claimed = await claimPendingRequest(context, input, token);
  if (claimed === 'tooLarge') return respond(input, words.linkedSayAgain(input));
  // After a "no" to Alexa's consent question, the pending request must not run.
  const pending = outcome === 'declined' ? undefined : claimed;
  const { session } = linkingTurn(input);
  if (!hasAccessToken(input)) {
    // Whether the SessionResumedRequest has the new token is undocumented; the next request should have it.
    session.awaitingToken = true;
    if (!pending) return respond(input, words.linked(input));
    session.pendingRequest = encodePendingRequest(pending) ?? 'tooLarge';
    openResumeQuestion(session);
    return respond(input, words.resumeConfirmation(input));
  }
  const announcement = words.linkedBeforeResuming(input, undefined);
  const response = pending && (await runPendingRequest(context, input, pending, announcement));
  return response ?? respond(input, words.linked(input));
}

/** Starts the cooldown whatever the outcome: the customer was asked, and is not linked. */
async function respondUnlinked(
  context: LinkingContext,
  input: HandlerInput,
  result: ConnectionOutcome,
  isAfterClosedOffer: boolean,
): Promise<Response> {
  const { session } = linkingTurn(input);
  session.offer = 'closed';
  delete session.awaitingToken;
  discardPendingRequest(session);
  await withLedgerFallback(context, input, undefined, (ledger, customer) =>
    ledger.startCooldown(customer, context.now()),
  );
  return respondWithAppCard(
    context,
    input,
    wordsWithoutLink(context, input, result, isAfterClosedOffer),
  );
}

function wordsWithoutLink(
  { words }: LinkingContext,
  input: HandlerInput,
  { outcome, requirement }: ConnectionOutcome,
  isAfterClosedOffer: boolean,
): Phrase {
  switch (outcome) {
    case 'declined':
      return isAfterClosedOffer ? words.declinedAgain(input) : words.declined(input);
    case 'notAnswered':
      return words.notAnswered(input);
    case 'requirementsNotMet':
      return words.requirementsNotMet(input, requirement);
    default:
      return words.failed(input);
  }
}
