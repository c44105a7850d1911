import { type RequestHandler } from 'ask-sdk-core';
import { say, wordsOf } from '../respond';

/** Whatever no other handler knows, `AMAZON.FallbackIntent` among it. Registered last. */
export const fallbackHandler: RequestHandler = {
  canHandle: () => true,
  handle: (input) => say(input, wordsOf(input).fallback),
};
