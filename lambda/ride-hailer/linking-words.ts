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
  offerInPassing: (input) => wordsOf(input).offerInPassing,
  offerWhenRequired: (input) => wordsOf(input).offerWhenRequired,
  offerRepeated: (input) => wordsOf(input).offerRepeated,
  offerReprompt: (input) => wordsOf(input).offerReprompt,
  // Alexa's first words name the account; words of the skill before them would only repeat that.
  startLinking: () => undefined,
  offerDeclined: withFareQuestion((words) => words.offerDeclined),
  appCard: withFareQuestion((words) => words.appCard),
  linked: (input) => wordsOf(input).linked,
  linkedSayAgain: (input) => wordsOf(input).linkedSayAgain,
  linkedBeforeResuming: (input, givenName) => wordsOf(input).linkedBeforeResuming(givenName),
  resumeConfirmation: (input) => wordsOf(input).resumeConfirmation,
  tokenNotYetAvailable: (input) => wordsOf(input).tokenNotYetAvailable,
  resumeReprompt: (input) => wordsOf(input).resumeReprompt,
  tryLater: (input) => wordsOf(input).tryLater,
  resumeDeclined: (input) => wordsOf(input).resumeDeclined,
  alreadyLinked: (input) => wordsOf(input).alreadyLinked,
  linkInApp: withFareQuestion((words) => words.linkInApp),
  declined: withFareQuestion((words) => words.declined),
  declinedAgain: withFareQuestion((words) => words.declinedAgain),
  notAnswered: withFareQuestion((words) => words.notAnswered),
  requirementsNotMet: (input, requirement) =>
    withFareQuestion((words) => words.requirementsNotMet(requirement))(input),
  failed: withFareQuestion((words) => words.failed),
  invalidToken: withFareQuestion((words) => words.invalidToken),
  verificationUnavailable: (input) => wordsOf(input).verificationUnavailable,
};
