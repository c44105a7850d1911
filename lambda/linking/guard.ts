import { type HandlerInput } from 'ask-sdk-core';
import { type Intent, type Response } from 'ask-sdk-model';
import {
  type GuardedHandler,
  type GuardOptions,
  type LinkedAccountHandler,
  type LinkingContext,
  type TokenStatus,
} from './context';
import { accessTokenOf, customerOf } from './customer';
import { LinkingMetric } from './metric-names';
import { offerWhenRequired } from './offer';
import { capturePendingRequest } from './pending-request';
import { confirmResume } from './resume';
import { respondWithAppCard } from './responses';
import { discardPendingRequest, linkingTurn } from './session';

/**
 * Requires a linked account. With a valid access token the handler runs; without a token the request
 * is captured, and the offer policy decides what the customer hears.
 */
export function guard(
  context: LinkingContext,
  handler: LinkedAccountHandler,
  { captureAs = requestedIntent }: GuardOptions = {},
): GuardedHandler {
  return {
    canHandle: (input) => handler.canHandle(input),
    async handle(input) {
      const accessToken = accessTokenOf(input.requestEnvelope);
      if (accessToken === undefined) {
        capture(context, input, captureAs(input));
        return linkingTurn(input).session.awaitingToken
          ? confirmResume(context, input, context.words.tokenNotYetAvailable(input))
          : offerWhenRequired(context, input);
      }
      const { status, userId } = await context.verifyToken(accessToken, input);
      if (status === 'valid') {
        const { session } = linkingTurn(input);
        delete session.attempts;
        discardPendingRequest(session);
        return handler.handle(input, { accessToken, userId });
      }
      if (status === 'unavailable') capture(context, input, captureAs(input));
      return respondToUnusableToken(context, input, status);
    },
  };
}

function requestedIntent(input: HandlerInput): Intent | undefined {
  const { request } = input.requestEnvelope;
  return request.type === 'IntentRequest' ? request.intent : undefined;
}

function capture(context: LinkingContext, input: HandlerInput, intent: Intent | undefined): void {
  const customer = customerOf(input.requestEnvelope);
  const { session } = linkingTurn(input);
  const isFirst = session.pendingRequest === undefined;
  discardPendingRequest(session);
  const pending = intent && customer && capturePendingRequest(intent, customer, context.now());
  if (!pending) return;
  session.pendingRequest = pending;
  // A request that replaces another waits for the same link, so the metric counts the first alone.
  if (isFirst) context.report(input, { metric: LinkingMetric.RequestCaptured });
}

/** A token is there, so linking by voice is not offered: Alexa would not start the connection. */
export function respondToUnusableToken(
  context: LinkingContext,
  input: HandlerInput,
  status: Exclude<TokenStatus, 'valid'>,
): Response {
  switch (status) {
    case 'unavailable':
      context.report(input, { metric: LinkingMetric.TokenVerificationUnavailable });
      return confirmResume(context, input, context.words.verificationUnavailable(input));
    case 'wrongAudience':
      context.report(input, { metric: LinkingMetric.WrongAudienceToken });
      return respondWithAppCard(context, input, context.words.invalidToken(input));
    case 'invalid':
      context.report(input, { metric: LinkingMetric.InvalidToken });
      return respondWithAppCard(context, input, context.words.invalidToken(input));
  }
}
