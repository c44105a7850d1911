import { type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { asIntentRequest } from './as-intent-request';
import { type KeptRequest } from './kept-request';
import { LinkingMetric } from './metric-names';
import { type Linking } from './linking';
import { answer } from './respond';
import { linkingTurn } from './session';
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
