import { type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { LinkingMetric } from './metric-names';
import { type Linking } from './linking';
import { type Phrase } from './words';

/** Says the phrase; opens the microphone if it asks, ends the session if it doesn't. */
export function answer(input: HandlerInput, phrase: Phrase): Response {
  const builder = input.responseBuilder.speak(phrase.speech);
  if (phrase.reprompt === undefined) return builder.withShouldEndSession(true).getResponse();
  return builder.reprompt(phrase.reprompt).getResponse();
}

/** The same, with the card that leads to linking in the Alexa app. */
export function answerWithAppCard(linking: Linking, input: HandlerInput, phrase: Phrase): Response {
  linking.report(input, { metric: LinkingMetric.AppCardSent });
  input.responseBuilder.withLinkAccountCard();
  return answer(input, phrase);
}

/** Puts words in front of an answer that another handler made. */
export function sayFirst(words: string, response: Response): Response {
  const speech = response.outputSpeech;
  const rest =
    speech?.type === 'SSML' ? speech.ssml.trim().replace(/^<speak>|<\/speak>$/g, '') : '';
  const plain = speech?.type === 'PlainText' ? escapeMarkup(speech.text) : '';
  const ssml = `<speak>${[words, rest.trim() || plain].filter(Boolean).join(' ')}</speak>`;
  return { ...response, outputSpeech: { type: 'SSML', ssml } };
}

const escapeMarkup = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
