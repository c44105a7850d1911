import { type HandlerInput } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { LinkingMetric } from '../../linking';
import { count } from '../observability';
import { askForFareDestination } from '../question';
import { say, wordsOf } from '../respond';

/** The service itself does not take the token: the same words and card as when LWA says so. */
export function sayAccountRejected(input: HandlerInput): Response {
  count(input, LinkingMetric.TokenRejected);
  count(input, LinkingMetric.AppCardSent);
  input.responseBuilder.withLinkAccountCard();
  askForFareDestination(input);
  return say(input, wordsOf(input).tokenRejected);
}
