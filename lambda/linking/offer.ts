import { type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { type LinkingContext } from './context';
import { hasAccessToken } from './customer';
import { type OfferResult } from './ledger/ledger';
import { withLedgerFallback } from './ledger/with-ledger-fallback';
import { LinkingMetric } from './metric-names';
import { launchMayOffer, type OfferTrigger } from './offer-policy';
import { respond, respondWithAppCard } from './responses';
import { linkingTurn } from './session';
import { type Phrase } from './words';

export function isVoiceLocale({ settings }: LinkingContext, input: HandlerInput): boolean {
  const { locale } = input.requestEnvelope.request;
  const { voiceLocales } = settings;
  return voiceLocales === 'all' || (locale !== undefined && voiceLocales.includes(locale));
}

export async function offerAtLaunch(
  context: LinkingContext,
  input: HandlerInput,
): Promise<Response | undefined> {
  return (await makeProactiveOffer(context, input))
    ? respondWithOffer(context, input, context.words.offerAtLaunch(input))
    : undefined;
}

/** Appends an offer to an answer that needed no account, under the rules of the offer at launch. */
export async function offerInPassing(
  context: LinkingContext,
  input: HandlerInput,
  answer: string,
): Promise<Response | undefined> {
  if (!(await makeProactiveOffer(context, input))) return undefined;
  const { speech, reprompt } = context.words.offerInPassing(input);
  return respondWithOffer(context, input, { speech: `${answer} ${speech}`, reprompt });
}

/** Makes at most one offer a session. */
async function makeProactiveOffer(context: LinkingContext, input: HandlerInput): Promise<boolean> {
  const { session } = linkingTurn(input);
  const isSettled =
    session.offer !== undefined || session.isSuppressed === true || session.awaitingToken === true;
  if (isSettled || hasAccessToken(input)) return false;
  if (!launchMayOffer(context.settings.offer) || !isVoiceLocale(context, input)) return false;
  const result = await makeOffer(context, input, 'launch');
  if (result === 'suppressed') session.isSuppressed = true;
  if (result === 'inCooldown') session.offer = 'closed';
  return result === 'made';
}

export async function offerWhenRequired(
  context: LinkingContext,
  input: HandlerInput,
): Promise<Response> {
  const { session } = linkingTurn(input);
  const trigger = session.offer === undefined ? 'required' : 'repeat';
  const mayAsk = session.offer === undefined || session.offer === 'open';
  if (mayAsk && isVoiceLocale(context, input)) {
    const result = await makeOffer(context, input, trigger);
    if (result === 'made' && session.pendingRequest) session.isStored = true;
    if (result === 'made' || result === 'unknown') {
      if (trigger === 'required') {
        return respondWithOffer(context, input, context.words.offerWhenRequired(input));
      }
      session.offer = 'repeated';
      session.question = 'offer';
      return respond(input, context.words.offerRepeated(input));
    }
  }
  session.offer = 'closed';
  return respondWithAppCard(context, input, context.words.appCard(input));
}

/** `unknown` if the request names no customer, or the call of the ledger fails. */
async function makeOffer(
  context: LinkingContext,
  input: HandlerInput,
  trigger: OfferTrigger,
): Promise<OfferResult | 'unknown'> {
  const { pendingRequest } = linkingTurn(input).session;
  const encoded = typeof pendingRequest === 'object' ? pendingRequest : undefined;
  return withLedgerFallback(context, input, 'unknown' as const, (ledger, customer) =>
    ledger.makeOffer(customer, trigger, context.now(), context.settings.offer, encoded),
  );
}

function respondWithOffer(context: LinkingContext, input: HandlerInput, phrase: Phrase): Response {
  const { session } = linkingTurn(input);
  session.offer = 'open';
  session.question = 'offer';
  context.report(input, { metric: LinkingMetric.OfferMade });
  return respond(input, phrase);
}
