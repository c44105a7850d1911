import { type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { LinkingMetric, respond } from '../../linking';
import { addMetric } from '../observability';
import { askForFareDestination } from '../question';
import { wordsOf } from '../words-of';

/** The service rejects the token: the same words and app card as for LWA's rejection. */
export function respondInvalidToken(input: HandlerInput): Response {
  addMetric(input, LinkingMetric.InvalidToken);
  addMetric(input, LinkingMetric.AppCardSent);
  input.responseBuilder.withLinkAccountCard();
  askForFareDestination(input);
  return respond(input, wordsOf(input).invalidToken);
}
