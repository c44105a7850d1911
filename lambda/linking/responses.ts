import { escapeXmlCharacters, type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { type LinkingContext } from './context';
import { LinkingMetric } from './metric-names';
import { type Phrase } from './words';

/** Speaks the phrase. A phrase with a reprompt keeps the session open; one without ends it. */
export function respond(input: HandlerInput, { speech, reprompt }: Phrase): Response {
  const builder = input.responseBuilder.speak(speech);
  return reprompt === undefined
    ? builder.withShouldEndSession(true).getResponse()
    : builder.reprompt(reprompt).getResponse();
}

export function respondWithAppCard(
  context: LinkingContext,
  input: HandlerInput,
  phrase: Phrase,
): Response {
  context.report(input, { metric: LinkingMetric.AppCardSent });
  input.responseBuilder.withLinkAccountCard();
  return respond(input, phrase);
}

/** Puts words, SSML without `<speak>`, before the speech of another handler's response. */
export function prependSpeech(words: string, response: Response): Response {
  const speech = response.outputSpeech;
  const ssml =
    speech?.type === 'SSML' ? speech.ssml.trim().replace(/^<speak>|<\/speak>$/g, '') : '';
  const plain = speech?.type === 'PlainText' ? escapeXmlCharacters(speech.text) : '';
  const all = [words, ssml.trim() || plain].filter(Boolean).join(' ');
  return { ...response, outputSpeech: { type: 'SSML', ssml: `<speak>${all}</speak>` } };
}
