import { type HandlerInput } from 'ask-sdk-core';
import { type Intent, type Response } from 'ask-sdk-model';
import {
  type GuardedHandler,
  type GuardOptions,
  type LinkedAccountHandler,
  type LinkingContext,
  type TokenStatus,
  type TokenVerification,
} from './context';
import { accessTokenOf } from './customer';
import { LinkingMetric } from './metric-names';
import { offerWhenRequired } from './offer';
import { capturePendingRequest } from './pending-request';
import { askToTryAgain } from './resume';
import { respondWithAppCard } from './responses';
import { discardPendingRequest, linkingTurn } from './session';

export function guard(
  context: LinkingContext,
  handler: LinkedAccountHandler,
  { captureAs = requestedIntent, skipVerification = false }: GuardOptions = {},
): GuardedHandler {
  return {
    canHandle: (input) => handler.canHandle(input),
    async handle(input) {
      const accessToken = accessTokenOf(input.requestEnvelope);
      const { status, userId } = await verify(context, input, accessToken, skipVerification);
      if (accessToken !== undefined && status === 'valid') {
        const { session } = linkingTurn(input);
        delete session.resumeAttempts;
        discardPendingRequest(session);
        return handler.handle(input, { accessToken, userId });
      }
      // Outside of a session, Alexa accepts no speech, so the skill cannot offer linking.
      if (!input.requestEnvelope.session) return input.responseBuilder.getResponse();
      if (status === undefined || status === 'unavailable') {
        capture(context, input, captureAs(input));
      }
      // The comparison with `valid` only narrows the type: a valid token was handled above.
      return status === undefined || status === 'valid'
        ? requireAccount(context, input)
        : respondToUnusableToken(context, input, status);
    },
  };
}

type Verification = Omit<TokenVerification, 'status'> & { readonly status?: TokenStatus };

async function verify(
  context: LinkingContext,
  input: HandlerInput,
  accessToken: string | undefined,
  skipVerification: boolean,
): Promise<Verification> {
  if (accessToken === undefined) return {};
  return skipVerification ? { status: 'valid' } : context.verifyToken(accessToken, input);
}

const requireAccount = (
  context: LinkingContext,
  input: HandlerInput,
): Response | Promise<Response> =>
  linkingTurn(input).session.awaitingToken
    ? askToTryAgain(context, input, context.words.tokenNotYetAvailable(input))
    : offerWhenRequired(context, input);

function requestedIntent(input: HandlerInput): Intent | undefined {
  const { request } = input.requestEnvelope;
  return request.type === 'IntentRequest' ? request.intent : undefined;
}

function capture(context: LinkingContext, input: HandlerInput, intent: Intent | undefined): void {
  const { session } = linkingTurn(input);
  const isFirst = session.pendingRequest === undefined;
  discardPendingRequest(session);
  const captured = capturePendingRequest(input, intent, context.now());
  if (captured === undefined) return;
  session.pendingRequest = captured;
  if (captured === 'tooLarge') {
    context.report(input, { metric: LinkingMetric.RequestTooLarge });
  } else if (isFirst) {
    // A request that replaces the pending request waits for the same linking, so it does not count again.
    context.report(input, { metric: LinkingMetric.RequestCaptured });
  }
}

/** Does not offer linking by voice, since Alexa starts no connection for a request with a token. */
export function respondToUnusableToken(
  context: LinkingContext,
  input: HandlerInput,
  status: Exclude<TokenStatus, 'valid'>,
): Response {
  linkingTurn(input).isAccountUnusable = true;
  context.report(input, { metric: UNUSABLE_TOKEN_METRICS[status] });
  return status === 'unavailable'
    ? askToTryAgain(context, input, context.words.verificationUnavailable(input))
    : respondWithAppCard(context, input, context.words.invalidToken(input));
}

const UNUSABLE_TOKEN_METRICS = {
  unavailable: LinkingMetric.TokenVerificationUnavailable,
  wrongAudience: LinkingMetric.WrongAudienceToken,
  invalid: LinkingMetric.InvalidToken,
} as const;
