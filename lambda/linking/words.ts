import { type HandlerInput } from 'ask-sdk-core';
import { type Requirement } from './outcome';

/** SSML without `<speak>`. With a reprompt, the phrase asks a question; without one, it ends the session. */
export interface Phrase {
  readonly speech: string;
  readonly reprompt?: string | undefined;
}

/**
 * The skill's words for linking. If a phrase ends with a question of the skill itself, the method that
 * returns the phrase may record that question, so that the skill handles the answer.
 */
export interface LinkingWords {
  /** Asks whether to link. Names the benefit, and the answers "link my account" and "no". */
  offerAtLaunch(input: HandlerInput): Phrase;
  /** As `offerAtLaunch`, spoken after an answer that needed no account. */
  offerInPassing(input: HandlerInput): Phrase;
  /** As `offerAtLaunch`, because a request requires the account. */
  offerWhenRequired(input: HandlerInput): Phrase;
  /** The open offer again, because another request requires the account. */
  offerRepeated(input: HandlerInput): Phrase;
  /** The open offer again, after "help" or after an answer that was not understood. */
  offerReprompt(input: HandlerInput): Phrase;
  /** "No" to the offer. */
  offerDeclined(input: HandlerInput): Phrase;
  /** Spoken before the connection starts; undefined: nothing is spoken. Must not ask a question. */
  startLinking(input: HandlerInput): string | undefined;
  /** A request requires the account, and no offer is made. The app card is sent. */
  appCard(input: HandlerInput): Phrase;
  /** "Link my account" in a locale without linking by voice. Mentions the app card, which is sent. */
  linkInApp(input: HandlerInput): Phrase;
  /** The account is linked, and there is no pending request that can run. */
  linked(input: HandlerInput): Phrase;
  /** The account is linked, but the request was too large to be captured: asks to say the request again. */
  linkedSayAgain(input: HandlerInput): Phrase;
  /**
   * The account is linked, and the response to the resumed request follows. `givenName` is undefined if Alexa
   * has just said the name, or if the name is unknown.
   */
  linkedBeforeResuming(input: HandlerInput, givenName: string | undefined): string;
  /** The account is linked, but the access token is missing: asks whether to continue with the request. */
  resumeConfirmation(input: HandlerInput): Phrase;
  /** The resume confirmation again, after "help" or after an answer that was not understood. */
  resumeReprompt(input: HandlerInput): Phrase;
  /** "No" to the resume confirmation. */
  resumeDeclined(input: HandlerInput): Phrase;
  /** The account is linked, but the access token is still missing: asks whether to try again. */
  tokenNotYetAvailable(input: HandlerInput): Phrase;
  /** The access token could not be verified, so the request did not run: asks whether to try again. */
  verificationUnavailable(input: HandlerInput): Phrase;
  /** The account still cannot be used after the skill has asked twice whether to try again. */
  tryLater(input: HandlerInput): Phrase;
  /** Answer to "link my account" if the account is already linked and no pending request can run. */
  alreadyLinked(input: HandlerInput): Phrase;
  /** "No" to Alexa's consent question. The app card is sent. */
  declined(input: HandlerInput): Phrase;
  /**
   * As `declined`, but when the connection started, the skill had stopped making offers in this session, for
   * example after a "no" to the skill or to Alexa. Alexa may report the earlier "no" without asking again.
   */
  declinedAgain(input: HandlerInput): Phrase;
  /** The customer did not answer Alexa's questions. The app card is sent. */
  notAnswered(input: HandlerInput): Phrase;
  /** The customer does not meet a requirement of linking by voice. The app card is sent. */
  requirementsNotMet(input: HandlerInput, requirement: Requirement | undefined): Phrase;
  /** The connection failed. The app card is sent. */
  failed(input: HandlerInput): Phrase;
  /** The access token is invalid or was issued to another client. The app card is sent. */
  invalidToken(input: HandlerInput): Phrase;
}
