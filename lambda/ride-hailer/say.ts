import { getLocale, type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { type Phrase, respond } from '../linking';
import { phraseIn, type PhraseName, type Values, type Words } from './words/words';
import { wordsFor } from './words/words-for';

export const wordsOf = ({ requestEnvelope }: HandlerInput): Words =>
  wordsFor(getLocale(requestEnvelope));

export const phrase = (input: HandlerInput, name: PhraseName, values?: Values): Phrase =>
  phraseIn(wordsOf(input), name, values);

/** A phrase with a reprompt keeps the session open; one without ends it. */
export const say = (input: HandlerInput, name: PhraseName, values?: Values): Response =>
  respond(input, phrase(input, name, values));
