import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { startAccountLinking } from '../connection';
import { accessTokenOf, customerOf } from '../customer';
import { runKeptInSession, tryAgain } from '../go-on';
import { answerWithout } from '../guard';
import { readKept } from '../kept-request';
import { type Linking } from '../linking';
import { LinkingMetric } from '../metric-names';
import { offeredByVoice } from '../offer';
import { remember } from '../remember';
import { answer, answerWithAppCard, sayFirst } from '../respond';
import { linkingTurn } from '../session';
import { intentName } from './intents';

/** "Link my account", at any time; and "yes" to the offer. */
export const linkAccountHandler = (linking: Linking): RequestHandler => ({
  canHandle: (input) =>
    intentName(input) === 'LinkAccountIntent' ||
    (intentName(input) === 'AMAZON.YesIntent' && linkingTurn(input).question === 'offer'),

  async handle(input) {
    const { session, question } = linkingTurn(input);
    const token = accessTokenOf(input.requestEnvelope);
    if (token !== undefined) {
      const verdict = await linking.verifyToken(token, input);
      return verdict === 'ours' || (verdict === 'unverified' && !session.kept)
        ? alreadyLinked(linking, input)
        : answerWithout(linking, input, verdict);
    }
    if (session.linked) return tryAgain(linking, input, linking.words.notVisibleYet(input));
    if (question === 'offer') linking.report(input, { metric: LinkingMetric.OfferAccepted });
    session.offer = 'closed';
    return offeredByVoice(linking, input)
      ? startConnection(linking, input)
      : answerWithAppCard(linking, input, linking.words.appCard(input));
  },
});

/** The account was linked meanwhile: what waited for that goes on. */
async function alreadyLinked(linking: Linking, input: HandlerInput): Promise<Response> {
  const response = await runKeptInSession(linking, input);
  return response
    ? sayFirst(linking.words.linkedAndGoingOn(input, undefined), response)
    : answer(input, linking.words.alreadyLinked(input));
}

async function startConnection(linking: Linking, input: HandlerInput): Promise<Response> {
  const { session } = linkingTurn(input);
  const customer = customerOf(input.requestEnvelope);
  const now = linking.now();
  const kept = readKept(session.kept, customer, now);
  const isStored = kept !== undefined && kept.id === session.storedId;
  if (customer && !isStored) {
    await remember(linking, input, undefined, () => linking.ledger.keep(customer, kept, now));
  }
  linking.report(input, { metric: LinkingMetric.ConnectionStarted });
  // `shouldEndSession` stays unset: a reprompt would set it, and the hand-over would not happen.
  return input.responseBuilder
    .speak(linking.words.handOver(input))
    .addDirective(startAccountLinking(kept))
    .getResponse();
}
