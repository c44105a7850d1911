import { type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { customerOf } from './customer';
import { launchMayOffer } from './offer-policy';
import { LinkingMetric } from './metric-names';
import { type Linking } from './linking';
import { remember } from './remember';
import { answer, answerWithAppCard } from './respond';
import { linkingTurn } from './session';
import { type Phrase } from './words';

/** Whether linking by voice is offered in the locale of this request. */
export function offeredByVoice(linking: Linking, input: HandlerInput): boolean {
  const { voiceLocales } = linking.settings;
  const { locale } = input.requestEnvelope.request;
  return voiceLocales === 'all' || (locale !== undefined && voiceLocales.includes(locale));
}

/** The offer as the skill opens, or undefined for an ordinary welcome. */
export async function offerAtLaunch(
  linking: Linking,
  input: HandlerInput,
): Promise<Response | undefined> {
  const { offer: policy } = linking.settings;
  const customer = customerOf(input.requestEnvelope);
  if (!customer || !launchMayOffer(policy) || !offeredByVoice(linking, input)) return undefined;
  const offered = await remember(linking, input, false, () =>
    linking.ledger.makeOffer(customer, 'launch', linking.now(), policy),
  );
  return offered ? ask(linking, input, 'open', linking.words.offerAtLaunch(input)) : undefined;
}

/** A request that needs the account: the offer by voice, the open offer once more, or the app card. */
export async function offerWhenNeeded(linking: Linking, input: HandlerInput): Promise<Response> {
  const { session } = linkingTurn(input);
  const byVoice = offeredByVoice(linking, input);
  if (byVoice && session.offer === 'open') {
    session.offer = 'repeated';
    session.question = 'offer';
    return answer(input, linking.words.offerAgain(input));
  }
  if (byVoice && session.offer === undefined && (await mayOfferNow(linking, input))) {
    return ask(linking, input, 'repeated', linking.words.offerWhenNeeded(input));
  }
  session.offer = 'closed';
  return answerWithAppCard(linking, input, linking.words.appCard(input));
}

async function mayOfferNow(linking: Linking, input: HandlerInput): Promise<boolean> {
  const customer = customerOf(input.requestEnvelope);
  if (!customer) return true;
  return remember(linking, input, true, () =>
    linking.ledger.makeOffer(customer, 'needed', linking.now(), linking.settings.offer),
  );
}

function ask(
  linking: Linking,
  input: HandlerInput,
  offer: 'open' | 'repeated',
  phrase: Phrase,
): Response {
  const { session } = linkingTurn(input);
  session.offer = offer;
  session.question = 'offer';
  linking.report(input, { metric: LinkingMetric.OfferMade });
  return answer(input, phrase);
}
