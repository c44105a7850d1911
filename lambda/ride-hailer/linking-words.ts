import { type HandlerInput } from 'ask-sdk-core';
import { type LinkingWords, type Phrase } from '../linking';
import { askForFareDestination } from './question';
import { wordsOf } from './words-of';
import { type RideHailerWords } from './words/words';

/** Phrases that end with a question that needs no account: where to estimate a fare to. */
const withFareQuestion =
  (phrase: (words: RideHailerWords) => Phrase) =>
  (input: HandlerInput): Phrase => {
    askForFareDestination(input);
    return phrase(wordsOf(input));
  };

/** Ride Hailer's words for linking, in the locale of the request. */
export const linkingWords: LinkingWords = {
  offerAtLaunch: (input) => wordsOf(input).offerAtLaunch,
  offerWhenRequired: (input) => wordsOf(input).offerWhenRequired,
  offerRepeated: (input) => wordsOf(input).offerRepeated,
  offerReprompt: (input) => wordsOf(input).offerReprompt,
  startLinking: (input) => wordsOf(input).startLinking,
  offerDeclined: withFareQuestion((words) => words.offerDeclined),
  appCard: withFareQuestion((words) => words.appCard),
  linked: (input, givenName) => wordsOf(input).linked(givenName),
  linkedBeforeResuming: (input, givenName) => wordsOf(input).linkedBeforeResuming(givenName),
  resumeConfirmation: (input, givenName) => wordsOf(input).resumeConfirmation(givenName),
  tokenNotYetAvailable: (input) => wordsOf(input).tokenNotYetAvailable,
  resumeReprompt: (input) => wordsOf(input).resumeReprompt,
  tryLater: (input) => wordsOf(input).tryLater,
  resumeDeclined: (input) => wordsOf(input).resumeDeclined,
  alreadyLinked: (input) => wordsOf(input).alreadyLinked,
  declined: withFareQuestion((words) => words.declined),
  requirementsNotMet: (input, requirement) =>
    withFareQuestion((words) => words.requirementsNotMet(requirement))(input),
  failed: withFareQuestion((words) => words.failed),
  invalidToken: withFareQuestion((words) => words.invalidToken),
  verificationUnavailable: (input) => wordsOf(input).verificationUnavailable,
  otherConnection: (input) => wordsOf(input).otherConnection,
};
