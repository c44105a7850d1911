import { type HandlerInput } from 'ask-sdk-core';
import { type Requirement } from './outcome';

/** What the customer hears, as SSML without `<speak>`. With a reprompt it asks, and the microphone opens. */
export interface Phrase {
  readonly speech: string;
  readonly reprompt?: string | undefined;
}

/**
 * The skill's words for linking. Each gets the turn it is said in, for its locale, and to keep the
 * question it asks in the session where that is the skill's own question.
 */
export interface LinkingWords {
  /** The offer as the skill opens: the benefit, and the two answers. */
  offerAtLaunch(input: HandlerInput): Phrase;
  /** The offer because the request needs the account. */
  offerWhenNeeded(input: HandlerInput): Phrase;
  /** The open offer once more, because a request needs the account. */
  offerAgain(input: HandlerInput): Phrase;
  /** The answer to the offer was not understood. */
  offerUnclear(input: HandlerInput): Phrase;
  /** Said before Alexa takes over; no question. */
  handOver(input: HandlerInput): string;
  /** The customer said no to the offer. */
  refused(input: HandlerInput): Phrase;
  /** The request needs the account and is not offered by voice: the reason, and where the card is. */
  appCard(input: HandlerInput): Phrase;
  /** Linked, with nothing to take up again. */
  linked(input: HandlerInput, givenName: string | undefined): Phrase;
  /** Linked; the interrupted request's own words follow. */
  linkedAndGoingOn(input: HandlerInput, givenName: string | undefined): string;
  /** Linked, but this request can't use the account yet: asks whether to go on. */
  linkedShallWeGoOn(input: HandlerInput, givenName: string | undefined): Phrase;
  /** Asked to go on, and the account still can't be used: asks once more. */
  notVisibleYet(input: HandlerInput): Phrase;
  /** The answer to going on was not understood: what was asked for is still there. */
  goOnUnclear(input: HandlerInput): Phrase;
  /** Still no use of the account, after a few tries: come back in a while. */
  comeBackLater(input: HandlerInput): Phrase;
  /** "No" to going on. */
  leftUndone(input: HandlerInput): Phrase;
  alreadyLinked(input: HandlerInput): Phrase;
  /** Said no to Alexa's question. The card is sent. */
  declined(input: HandlerInput): Phrase;
  /** Something is missing on the customer's side. The card is sent. */
  requirementsNotMet(input: HandlerInput, requirement: Requirement | undefined): Phrase;
  /** The attempt failed. The card is sent. */
  failed(input: HandlerInput): Phrase;
  /** The token is of another client, or no longer good. The card is sent. */
  tokenRejected(input: HandlerInput): Phrase;
  /** Nobody could say whether the token is good, and nothing was done: asks whether to try again. */
  tokenUnverified(input: HandlerInput): Phrase;
  /** Another connection's result, which the skill has no use for. */
  notOurs(input: HandlerInput): Phrase;
}
