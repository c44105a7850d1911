import { getAccountLinkingAccessToken, getIntentName, getRequestType } from 'ask-sdk-core';
import { count } from './observe.mjs';
import { isValid } from './token.mjs';

const MINUTE = 60_000;
const COOLDOWN = 30 * 24 * 60 * MINUTE;
const ANSWERS = "You can say, 'Link my account', or 'No'.";
const WHICH_FARE = 'Where would you like a fare to?';
export const WHERE_TO = 'Where would you like to go?';

export const isIntent = ({ requestEnvelope }, ...names) =>
  getRequestType(requestEnvelope) === 'IntentRequest' &&
  names.includes(getIntentName(requestEnvelope));
export const tokenOf = ({ requestEnvelope }) => getAccountLinkingAccessToken(requestEnvelope);

function mayOffer({ declinedAt = 0, linkedAt = 0, offers = [] }, now) {
  const recent = offers.filter((at) => now - at < COOLDOWN);
  return (
    now - declinedAt > COOLDOWN &&
    now - linkedAt > COOLDOWN &&
    recent.length < 3 &&
    !recent.some((at) => now - at < 10 * MINUTE)
  );
}

export async function offer(input, words) {
  const attributes = await input.attributesManager.getPersistentAttributes();
  const now = Date.now();
  if (!mayOffer(attributes, now)) return undefined;
  attributes.offers = [now, ...(attributes.offers ?? [])].slice(0, 3);
  input.attributesManager.setSessionAttributes({ question: 'offer' });
  count(input, 'OfferMade');
  return input.responseBuilder.speak(`${words} ${ANSWERS}`).reprompt(ANSWERS).getResponse();
}

export function appCard(input, words) {
  count(input, 'AppCardSent');
  return input.responseBuilder
    .speak(`${words} I sent a card to the home page of the Alexa app. ${WHICH_FARE}`)
    .reprompt(WHICH_FARE)
    .withLinkAccountCard()
    .getResponse();
}

export const needsAccount = (handler) => ({
  canHandle: (input) => handler.canHandle(input),
  async handle(input) {
    const token = tokenOf(input);
    if (token) {
      return (await isValid(token))
        ? handler.handle(input)
        : appCard(input, 'Your account needs to be linked again.');
    }
    const attributes = await input.attributesManager.getPersistentAttributes();
    attributes.pending = { intent: input.requestEnvelope.request.intent, at: Date.now() };
    return (
      (await offer(input, 'For that, I need your account.')) ??
      appCard(input, 'For that, I need your account.')
    );
  },
});

export const linkAccount = {
  canHandle: (input) =>
    isIntent(input, 'LinkAccountIntent') ||
    (isIntent(input, 'AMAZON.YesIntent') &&
      input.attributesManager.getSessionAttributes().question === 'offer'),
  handle(input) {
    if (tokenOf(input)) {
      return input.responseBuilder
        .speak(`Your account is already linked. ${WHERE_TO}`)
        .reprompt(WHERE_TO)
        .getResponse();
    }
    count(input, 'ConnectionStarted');
    return input.responseBuilder
      .speak("Okay, let's link your account.")
      .addDirective({
        type: 'Connections.StartConnection',
        uri: 'connection://AMAZON.AskForAccountLinking/1',
        input: { '@type': 'AskForAccountLinking', '@version': '1' },
        token: 'linking',
        onCompletion: 'RESUME_SESSION',
      })
      .getResponse();
  },
};

export const declineOffer = {
  canHandle: (input) =>
    isIntent(input, 'AMAZON.NoIntent') &&
    input.attributesManager.getSessionAttributes().question === 'offer',
  async handle(input) {
    const attributes = await input.attributesManager.getPersistentAttributes();
    attributes.declinedAt = Date.now();
    count(input, 'OfferDeclined');
    return input.responseBuilder
      .speak(`No problem. ${WHICH_FARE}`)
      .reprompt(WHICH_FARE)
      .getResponse();
  },
};

export const sessionResumed = (resume) => ({
  canHandle: ({ requestEnvelope }) => getRequestType(requestEnvelope) === 'SessionResumedRequest',
  async handle(input) {
    const status = input.requestEnvelope.request.cause?.result?.status;
    const attributes = await input.attributesManager.getPersistentAttributes();
    const { pending } = attributes;
    delete attributes.pending;
    if (status === 'LINKED') {
      count(input, 'OutcomeLinked');
      attributes.linkedAt = Date.now();
      const name = await givenName(input);
      if (pending && tokenOf(input) && Date.now() - pending.at < 15 * MINUTE)
        return resume(input, pending.intent);
      const words = `${name ? `${name}, now` : 'Now,'} I can help you book a ride! ${WHERE_TO}`;
      return input.responseBuilder.speak(words).reprompt(WHERE_TO).getResponse();
    }
    if (status === 'DENIED') attributes.declinedAt = Date.now();
    count(input, status === 'DENIED' ? 'OutcomeDeclined' : 'OutcomeFailed');
    return appCard(input, 'Your account stays as it is.');
  },
});

async function givenName({ serviceClientFactory }) {
  try {
    const name = await serviceClientFactory.getUpsServiceClient().getProfileName();
    return name.split(' ')[0];
  } catch {
    return undefined;
  }
}
