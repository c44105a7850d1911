import { type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { pendingRequestInToken } from './connection';
import { type LinkingContext } from './context';
import { customerOf } from './customer';
import { type Claim } from './ledger/ledger';
import { withLedgerFallback } from './ledger/with-ledger-fallback';
import { LinkingMetric } from './metric-names';
import {
  parsePendingRequest,
  type PendingRequest,
  toIntentRequest,
  validPendingRequest,
} from './pending-request';
import { respond } from './responses';
import { discardPendingRequest, linkingTurn, type LinkingSession } from './session';
import { type Phrase } from './words';

const MAX_ATTEMPTS = 2;

/** Runs a pending request as if the customer just said it; undefined if no guarded handler takes it. */
export async function runPendingRequest(
  context: LinkingContext,
  input: HandlerInput,
  pending: PendingRequest,
): Promise<Response | undefined> {
  const { requestEnvelope } = input;
  const request = toIntentRequest(pending, requestEnvelope.request);
  const resumed: HandlerInput = { ...input, requestEnvelope: { ...requestEnvelope, request } };
  for (const handler of context.guarded) {
    if (await handler.canHandle(resumed)) {
      context.report(input, { metric: LinkingMetric.RequestResumed });
      return handler.handle(resumed);
    }
  }
  return undefined;
}

/** Runs the session's pending request; undefined if there is none that can run. */
export async function resumeFromSession(
  context: LinkingContext,
  input: HandlerInput,
): Promise<Response | undefined> {
  const { session } = linkingTurn(input);
  const customer = customerOf(input.requestEnvelope);
  const pending = validPendingRequest(session.pendingRequest, customer, context.now());
  const response = pending && (await runPendingRequest(context, input, pending));
  // The guard of the handler that ran has discarded it, or captured it again.
  if (!response) discardPendingRequest(session);
  return response;
}

/** The account cannot be used at the moment: asks whether to try again, at most two times. */
export function confirmResume(
  context: LinkingContext,
  input: HandlerInput,
  phrase: Phrase,
): Response {
  const { session } = linkingTurn(input);
  const attempts = (session.attempts ?? 0) + 1;
  if (attempts > MAX_ATTEMPTS) return respond(input, context.words.tryLater(input));
  session.attempts = attempts;
  askToResume(session);
  return respond(input, phrase);
}

/** Opens the resume question. It is a new question, so it may be asked again once. */
export function askToResume(session: LinkingSession): void {
  session.question = 'resume';
  session.reprompted = (session.reprompted ?? []).filter((one) => one !== 'resume');
}

/**
 * The pending request of a connection, from the first place that has it: the connection token, the
 * session, the ledger. It is removed from all of them, and claimed once however often Alexa delivers
 * the result.
 */
export async function claimPendingRequest(
  context: LinkingContext,
  input: HandlerInput,
  token: string | undefined,
): Promise<PendingRequest | undefined> {
  const { session, wasAwaitingToken } = linkingTurn(input);
  const customer = customerOf(input.requestEnvelope);
  const now = context.now();
  const inSession = validPendingRequest(session.pendingRequest, customer, now);
  const inToken = pendingRequestInToken(token, customer, now);
  const carried = inToken === 'none' ? undefined : (inToken ?? inSession);
  const { stored, claimedId } = await endConnection(context, input, 'linked', carried?.id);
  // Duplicate delivery: a token is already awaited, so the pending request stays.
  if (wasAwaitingToken && inSession) return inSession;
  if (inToken === 'none') return undefined;
  // Where session attributes came back they are complete: the ledger may hold another device's request.
  const hasSession = session.offer !== undefined;
  const found = carried ?? (hasSession ? undefined : parsePendingRequest(stored, customer, now));
  return found?.id === claimedId ? undefined : found;
}

/** Records the end of a connection, and discards the pending request from session and ledger. */
export async function endConnection(
  context: LinkingContext,
  input: HandlerInput,
  outcome: 'linked' | 'declined' | 'other',
  pendingRequestId?: string,
): Promise<Claim> {
  const customer = customerOf(input.requestEnvelope);
  discardPendingRequest(linkingTurn(input).session);
  if (!customer) return {};
  return withLedgerFallback(context, input, {}, (ledger) =>
    ledger.claim(customer, outcome, context.now(), pendingRequestId),
  );
}
