import { getLocale, type HandlerInput } from 'ask-sdk-core';
import { wordsFor } from './words/words-for';
import { type RideHailerWords } from './words/words';

/** The words in the locale of the request. */
export const wordsOf = ({ requestEnvelope }: HandlerInput): RideHailerWords =>
  wordsFor(getLocale(requestEnvelope));
