import { type RequestHandler } from 'ask-sdk-core';
import { intentIs } from '../requests';
import { say, wordsOf } from '../respond';

export const helpHandler: RequestHandler = {
  canHandle: (input) => intentIs(input, 'AMAZON.HelpIntent'),
  handle: (input) => say(input, wordsOf(input).help),
};
