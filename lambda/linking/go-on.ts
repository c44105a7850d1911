import { type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { asIntentRequest } from './as-intent-request';
import { customerOf } from './customer';
import { readKept, type KeptRequest } from './kept-request';
import { LinkingMetric } from './metric-names';
import { type Linking } from './linking';
import { answer } from './respond';
import { forgetKept, linkingTurn } from './session';
import { type Phrase } from './words';

const MOST_TRIES = 2;

/** Runs a kept request as if it had just been said; undefined if no guarded handler takes it. */
export async function runKept(
  linking: Linking,
  input: HandlerInput,
  kept: KeptRequest,
): Promise<Response | undefined> {
  const { requestEnvelope } = input;
  const again: HandlerInput = {
    ...input,
    requestEnvelope: {
      ...requestEnvelope,
      request: asIntentRequest(kept, requestEnvelope.request),
    },
  };
  for (const handler of linking.guarded) {
    if (await handler.canHandle(again)) {
      linking.report(input, { metric: LinkingMetric.RequestResumed });
      return handler.handle(again);
    }
  }
  return undefined;
}

/** Runs what the session keeps, now that the account can be used; undefined if there is nothing to run. */
export async function runKeptInSession(
  linking: Linking,
  input: HandlerInput,
): Promise<Response | undefined> {
  const { session } = linkingTurn(input);
  const kept = readKept(session.kept, customerOf(input.requestEnvelope), linking.now());
  forgetKept(session);
  return kept && runKept(linking, input, kept);
}

/**
 * The account can't be used just now, and the request is kept: asks whether to try again, and after
 * a few tries lets go.
 */
export function tryAgain(linking: Linking, input: HandlerInput, phrase: Phrase): Response {
  const { session } = linkingTurn(input);
  const tries = (session.tries ?? 0) + 1;
  if (tries > MOST_TRIES) return answer(input, linking.words.comeBackLater(input));
  session.tries = tries;
  session.question = 'goOn';
  return answer(input, phrase);
}
