import { type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { customerOf } from './customer';
import { type OfferMade } from './ledger/ledger';
import { launchMayOffer, type Moment } from './offer-policy';
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
  const { session } = linkingTurn(input);
  const settled = session.offer !== undefined || session.linked === true;
  if (settled || !launchMayOffer(linking.settings.offer) || !offeredByVoice(linking, input)) {
    return undefined;
  }
  const made = await makeOffer(linking, input, 'launch');
  if (made === 'refused') session.offer = 'closed';
  return made === 'made' ? ask(linking, input, linking.words.offerAtLaunch(input)) : undefined;
}

/** A request that needs the account: the offer by voice, the open offer once more, or the app card. */
export async function offerWhenNeeded(linking: Linking, input: HandlerInput): Promise<Response> {
  const { session } = linkingTurn(input);
  const moment = session.offer === undefined ? 'needed' : 'again';
  const mayAsk = session.offer === undefined || session.offer === 'open';
  if (mayAsk && offeredByVoice(linking, input)) {
    const made = await makeOffer(linking, input, moment);
    if (made === 'made' && session.kept) session.storedId = session.kept.id;
    if (made === 'made' || made === 'unknown') {
      if (moment === 'needed') return ask(linking, input, linking.words.offerWhenNeeded(input));
      session.offer = 'repeated';
      session.question = 'offer';
      return answer(input, linking.words.offerAgain(input));
    }
  }
  session.offer = 'closed';
  return answerWithAppCard(linking, input, linking.words.appCard(input));
}

/** `unknown` where there is nobody to remember, or no ledger to ask. */
async function makeOffer(
  linking: Linking,
  input: HandlerInput,
  moment: Moment,
): Promise<OfferMade | 'unknown'> {
  const customer = customerOf(input.requestEnvelope);
  if (!customer) return 'unknown';
  const { kept } = linkingTurn(input).session;
  const { ledger, settings, now } = linking;
  return remember<OfferMade | 'unknown'>(linking, input, 'unknown', () =>
    ledger.makeOffer(customer, moment, now(), settings.offer, kept),
  );
}

function ask(linking: Linking, input: HandlerInput, phrase: Phrase): Response {
  const { session } = linkingTurn(input);
  session.offer = 'open';
  session.question = 'offer';
  linking.report(input, { metric: LinkingMetric.OfferMade });
  return answer(input, phrase);
}
