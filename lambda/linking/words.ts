import { type HandlerInput } from 'ask-sdk-core';
import { type Requirement } from './outcome';

/** Speech and reprompt, as SSML without `<speak>`. A phrase with a reprompt asks a question. */
export interface Phrase {
  readonly speech: string;
  readonly reprompt?: string | undefined;
}

/**
 * The skill's words for linking. If a phrase ends with a question of the skill itself, the method that
 * returns the phrase may record that question, so that the skill handles the answer.
 */
export interface LinkingWords {
  /** Names the benefit, and the two things that the customer can say: "link my account" and "no". */
  offerAtLaunch(input: HandlerInput): Phrase;
  /** As `offerAtLaunch`, after the skill's response to a request that needed no account. */
  offerInPassing(input: HandlerInput): Phrase;
  /** As `offerAtLaunch`, because a request requires the account. */
  offerWhenRequired(input: HandlerInput): Phrase;
  /** The open offer again, because another request requires the account. */
  offerRepeated(input: HandlerInput): Phrase;
  /** After "help", or an answer to the offer that was not understood. */
  offerReprompt(input: HandlerInput): Phrase;
  /** "No" to the offer. */
  offerDeclined(input: HandlerInput): Phrase;
  /** Spoken before Alexa announces the connection; must not ask a question. */
  startLinking(input: HandlerInput): string | undefined;
  /** If no offer is made: says that the request needs the account. The app card is sent. */
  appCard(input: HandlerInput): Phrase;
  /** "Link my account" in a locale without linking by voice: names the app card, which is sent. */
  linkInApp(input: HandlerInput): Phrase;
  /** Linked, without a pending request that can run. */
  linked(input: HandlerInput): Phrase;
  /** Linked, but the request was too large to be captured: asks the customer to say it again. */
  linkedSayAgain(input: HandlerInput): Phrase;
  /**
   * Linked; the response to the resumed request follows. No name if Alexa just said it, or if the name is
   * unknown.
   */
  linkedBeforeResuming(input: HandlerInput, givenName: string | undefined): string;
  /** Linked, but no token is there yet: asks whether to continue with the pending request. */
  resumeConfirmation(input: HandlerInput): Phrase;
  /** After "help", or an answer to the resume confirmation that was not understood. */
  resumeReprompt(input: HandlerInput): Phrase;
  /** "No" to the resume confirmation. */
  resumeDeclined(input: HandlerInput): Phrase;
  /** Linked, and the token is still missing: asks whether to try again. */
  tokenNotYetAvailable(input: HandlerInput): Phrase;
  /** The token could not be verified, and nothing was done: asks whether to try again. */
  verificationUnavailable(input: HandlerInput): Phrase;
  /** The account still cannot be used after several attempts. */
  tryLater(input: HandlerInput): Phrase;
  alreadyLinked(input: HandlerInput): Phrase;
  /** "No" to Alexa's consent question. The app card is sent. */
  declined(input: HandlerInput): Phrase;
  /**
   * Alexa reports a "no", and the session's offer was closed when the connection started, for example by a
   * "no" to the offer or to Alexa. Alexa may not have asked the customer again. The app card is sent.
   */
  declinedAgain(input: HandlerInput): Phrase;
  /** Alexa got no answer to its question. The app card is sent. */
  notAnswered(input: HandlerInput): Phrase;
  /** The customer does not meet a requirement of linking by voice. The app card is sent. */
  requirementsNotMet(input: HandlerInput, requirement: Requirement | undefined): Phrase;
  /** The connection failed. The app card is sent. */
  failed(input: HandlerInput): Phrase;
  /** The token is invalid or was issued to another client. The app card is sent. */
  invalidToken(input: HandlerInput): Phrase;
}
