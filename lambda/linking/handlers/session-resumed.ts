import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { type LinkingContext } from '../context';
import { hasAccessToken } from '../customer';
import { LinkingMetric, type LinkingMetricName } from '../metric-names';
import { parseOutcome, type ConnectionOutcome, type Outcome } from '../outcome';
import { type PendingRequest } from '../pending-request';
import { askToResume, claimPendingRequest, endConnection, runPendingRequest } from '../resume';
import { prependSpeech, respond, respondWithAppCard } from '../responses';
import { linkingTurn } from '../session';

const METRICS: Record<Outcome, LinkingMetricName> = {
  linked: LinkingMetric.OutcomeLinked,
  declined: LinkingMetric.OutcomeDeclined,
  requirementsNotMet: LinkingMetric.OutcomeRequirementsNotMet,
  failed: LinkingMetric.OutcomeFailed,
  otherConnection: LinkingMetric.OtherConnection,
};

/** The end of the account-linking connection. */
export const sessionResumedHandler = (context: LinkingContext): RequestHandler => ({
  canHandle: (input) => input.requestEnvelope.request.type === 'SessionResumedRequest',

  async handle(input) {
    const { request } = input.requestEnvelope;
    const result = parseOutcome(request.type === 'SessionResumedRequest' && request.cause);
    const { outcome, status } = result;
    context.report(input, { metric: METRICS[outcome], outcome, status });
    if (outcome === 'otherConnection') return respond(input, context.words.otherConnection(input));
    if (status === 'UNKNOWN') {
      context.report(input, { metric: LinkingMetric.OutcomeUnknownStatus });
    }
    // Tokens are documented and statuses are only reported, so a token decides.
    const isLinked = outcome === 'linked' || hasAccessToken(input);
    return isLinked ? afterLinking(context, input, result) : withoutLink(context, input, result);
  },
});

async function afterLinking(
  context: LinkingContext,
  input: HandlerInput,
  { token }: ConnectionOutcome,
): Promise<Response> {
  const [pending, givenName] = await Promise.all([
    claimPendingRequest(context, input, token),
    context.givenName(input),
  ]);
  if (!hasAccessToken(input)) return awaitToken(context, input, pending, givenName);
  const response = pending && (await runPendingRequest(context, input, pending));
  if (!response) return respond(input, context.words.linked(input, givenName));
  return prependSpeech(context.words.linkedBeforeResuming(input, givenName), response);
}

/** It is not known whether the resumed request carries the new token; the next request should. */
function awaitToken(
  context: LinkingContext,
  input: HandlerInput,
  pending: PendingRequest | undefined,
  givenName: string | undefined,
): Response {
  const { session } = linkingTurn(input);
  session.awaitingToken = true;
  if (!pending) return respond(input, context.words.linked(input, givenName));
  session.pendingRequest = pending;
  askToResume(session);
  return respond(input, context.words.resumeConfirmation(input, givenName));
}

async function withoutLink(
  context: LinkingContext,
  input: HandlerInput,
  { outcome, requirement }: ConnectionOutcome,
): Promise<Response> {
  const { session } = linkingTurn(input);
  session.offer = 'closed';
  delete session.awaitingToken;
  await endConnection(context, input, outcome === 'declined' ? 'declined' : 'other');
  const { words } = context;
  switch (outcome) {
    case 'declined':
      return respondWithAppCard(context, input, words.declined(input));
    case 'requirementsNotMet':
      return respondWithAppCard(context, input, words.requirementsNotMet(input, requirement));
    default:
      return respondWithAppCard(context, input, words.failed(input));
  }
}
