import { type HandlerInput } from 'ask-sdk-core';
import { type LinkingWords, type Phrase } from '../linking';
import { askForFareDestination } from './question';
import { wordsOf } from './respond';
import { type RideHailerWords } from './words/words';

/** Phrases that end on the one question that needs no account: where to estimate a fare to. */
const withFareQuestion =
  (phrase: (words: RideHailerWords) => Phrase) =>
  (input: HandlerInput): Phrase => {
    askForFareDestination(input);
    return phrase(wordsOf(input));
  };

/** Ride Hailer's words for linking, in the locale of the turn. */
export const linkingWords: LinkingWords = {
  offerAtLaunch: (input) => wordsOf(input).offerAtLaunch,
  offerWhenNeeded: (input) => wordsOf(input).offerWhenNeeded,
  offerAgain: (input) => wordsOf(input).offerAgain,
  offerUnclear: (input) => wordsOf(input).offerUnclear,
  handOver: (input) => wordsOf(input).handOver,
  refused: withFareQuestion((words) => words.refused),
  appCard: withFareQuestion((words) => words.appCard),
  linked: (input, givenName) => wordsOf(input).linked(givenName),
  linkedAndGoingOn: (input, givenName) => wordsOf(input).linkedAndGoingOn(givenName),
  linkedShallWeGoOn: (input, givenName) => wordsOf(input).linkedShallWeGoOn(givenName),
  notVisibleYet: (input) => wordsOf(input).notVisibleYet,
  goOnUnclear: (input) => wordsOf(input).goOnUnclear,
  comeBackLater: (input) => wordsOf(input).comeBackLater,
  leftUndone: (input) => wordsOf(input).leftUndone,
  alreadyLinked: (input) => wordsOf(input).alreadyLinked,
  declined: withFareQuestion((words) => words.declined),
  requirementsNotMet: (input, requirement) =>
    withFareQuestion((words) => words.requirementsNotMet(requirement))(input),
  failed: withFareQuestion((words) => words.failed),
  tokenRejected: withFareQuestion((words) => words.tokenRejected),
  tokenUnverified: (input) => wordsOf(input).tokenUnverified,
  notOurs: (input) => wordsOf(input).notOurs,
};
