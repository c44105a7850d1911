import { type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { asIntentRequest } from './as-intent-request';
import { customerOf } from './customer';
import { readKept, type KeptRequest } from './kept-request';
import { LinkingMetric } from './metric-names';
import { type Linking } from './linking';
import { answer } from './respond';
import { forgetKept, linkingTurn, type LinkingSession } from './session';
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
  const response = kept && (await runKept(linking, input, kept));
  // Who runs it forgets it, or keeps it on: this is no second interruption.
  if (!response) forgetKept(session);
  return response;
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
  askToGoOn(session);
  return answer(input, phrase);
}

/** A question of its own: an answer that is not understood has it put once more, whatever was asked before. */
export function askToGoOn(session: LinkingSession): void {
  session.question = 'goOn';
  session.explained = (session.explained ?? []).filter((one) => one !== 'goOn');
}
