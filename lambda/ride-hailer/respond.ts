import { type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { type Phrase } from '../linking';
import { wordsFor } from './words/words-for';
import { type RideHailerWords } from './words/words';

/** The words of this turn's locale. */
export const wordsOf = (input: HandlerInput): RideHailerWords =>
  wordsFor(input.requestEnvelope.request.locale);

/** Says the phrase; asks and listens if it has a reprompt, else ends the session. */
export function say(input: HandlerInput, { speech, reprompt }: Phrase): Response {
  const builder = input.responseBuilder.speak(speech);
  return reprompt === undefined
    ? builder.withShouldEndSession(true).getResponse()
    : builder.reprompt(reprompt).getResponse();
}
