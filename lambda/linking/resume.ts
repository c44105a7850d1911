import { type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { type LinkingContext } from './context';
import { LinkingMetric } from './metric-names';
import { readPendingRequest, toIntentRequest } from './pending-request';
import { type PendingRequest } from './pending-request-encoding';
import { prependSpeech, respond } from './responses';
import { discardPendingRequest, linkingTurn, type LinkingSession } from './session';
import { type Phrase } from './words';

const MAX_RESUME_ATTEMPTS = 2;

/** Undefined if no guarded handler takes the request. */
export async function runPendingRequest(
  context: LinkingContext,
  input: HandlerInput,
  pending: PendingRequest,
  announcement = '',
): Promise<Response | undefined> {
  const { requestEnvelope } = input;
  const request = toIntentRequest(pending, requestEnvelope.request);
  const resumed: HandlerInput = { ...input, requestEnvelope: { ...requestEnvelope, request } };
  for (const handler of context.guarded) {
    if (await handler.canHandle(resumed)) {
      context.report(input, { metric: LinkingMetric.RequestResumed });
      const response = await handler.handle(resumed);
      // The announcement says that the account can be used, which the guard has checked only now.
      const isAnnounced = announcement !== '' && !linkingTurn(input).isAccountUnusable;
      return isAnnounced ? prependSpeech(announcement, response) : response;
    }
  }
  return undefined;
}

export async function resumeFromSession(
  context: LinkingContext,
  input: HandlerInput,
  announcement?: string,
): Promise<Response | undefined> {
  const { session } = linkingTurn(input);
  const pending = usablePendingRequest(context, input);
  const response = pending && (await runPendingRequest(context, input, pending, announcement));
  // A guard that ran discards, replaces or keeps the request itself.
  if (!response) discardPendingRequest(session);
  return response;
}

/** Undefined if the session has no pending request, or one that `readPendingRequest` does not accept. */
export function usablePendingRequest(
  { now }: LinkingContext,
  input: HandlerInput,
): PendingRequest | undefined {
  const { pendingRequest } = linkingTurn(input).session;
  return typeof pendingRequest === 'object'
    ? readPendingRequest(pendingRequest.encoded, input, now())
    : undefined;
}

/** Asks whether to try again, because there is no usable token yet. Gives up after `MAX_RESUME_ATTEMPTS`. */
export function askToTryAgain(
  context: LinkingContext,
  input: HandlerInput,
  phrase: Phrase,
): Response {
  const { session } = linkingTurn(input);
  const attempts = (session.resumeAttempts ?? 0) + 1;
  if (attempts > MAX_RESUME_ATTEMPTS) return respond(input, context.words.tryLater(input));
  session.resumeAttempts = attempts;
  openResumeQuestion(session);
  return respond(input, phrase);
}

/** The resume question is new, so it may be asked again once. */
export function openResumeQuestion(session: LinkingSession): void {
  session.question = 'resume';
  session.reprompted = (session.reprompted ?? []).filter((one) => one !== 'resume');
}
