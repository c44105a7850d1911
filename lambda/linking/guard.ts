import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { type Intent, type Response } from 'ask-sdk-model';
import { accessTokenOf, customerOf } from './customer';
import { keepRequest } from './keep-request';
import { LinkingMetric } from './metric-names';
import { type GuardedHandler, type GuardOptions, type Linking, type TokenVerdict } from './linking';
import { tryAgain } from './go-on';
import { offerWhenNeeded } from './offer';
import { answerWithAppCard } from './respond';
import { forgetKept, linkingTurn } from './session';

/**
 * Puts a handler behind a linked account. With a token that is ours it just runs; without one, the
 * request is kept and the offer decides.
 */
export function guard(
  linking: Linking,
  handler: RequestHandler,
  { keepAs = ownIntent }: GuardOptions = {},
): GuardedHandler {
  return {
    canHandle: (input) => handler.canHandle(input),
    async handle(input) {
      const token = accessTokenOf(input.requestEnvelope);
      if (token !== undefined) {
        const verdict = await linking.verifyToken(token, input);
        if (verdict === 'ours') {
          const { session } = linkingTurn(input);
          delete session.tries;
          forgetKept(session);
          return handler.handle(input);
        }
        if (verdict === 'unverified') keep(linking, input, keepAs(input));
        return answerWithout(linking, input, verdict);
      }
      keep(linking, input, keepAs(input));
      if (linkingTurn(input).session.linked) {
        return tryAgain(linking, input, linking.words.notVisibleYet(input));
      }
      return offerWhenNeeded(linking, input);
    },
  };
}

function ownIntent(input: HandlerInput): Intent | undefined {
  const { request } = input.requestEnvelope;
  return request.type === 'IntentRequest' ? request.intent : undefined;
}

function keep(linking: Linking, input: HandlerInput, intent: Intent | undefined): void {
  const customer = customerOf(input.requestEnvelope);
  const { session } = linkingTurn(input);
  const isFirst = session.kept === undefined;
  forgetKept(session);
  const kept = intent && customer && keepRequest(intent, customer, linking.now());
  if (!kept) return;
  session.kept = kept;
  // What takes the place of another was interrupted by the same: it is counted once.
  if (isFirst) linking.report(input, { metric: LinkingMetric.RequestKept });
}

/** The answer to a token that can't be acted on. It is no reason to link by voice: a token is there. */
export function answerWithout(
  linking: Linking,
  input: HandlerInput,
  verdict: Exclude<TokenVerdict, 'ours'>,
): Response {
  switch (verdict) {
    case 'unverified':
      linking.report(input, { metric: LinkingMetric.TokenUnverified });
      return tryAgain(linking, input, linking.words.tokenUnverified(input));
    case 'foreign':
      linking.report(input, { metric: LinkingMetric.ForeignToken });
      return answerWithAppCard(linking, input, linking.words.tokenRejected(input));
    case 'rejected':
      linking.report(input, { metric: LinkingMetric.TokenRejected });
      return answerWithAppCard(linking, input, linking.words.tokenRejected(input));
  }
}
