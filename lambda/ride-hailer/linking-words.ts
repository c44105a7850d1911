import { type HandlerInput } from 'ask-sdk-core';
import { type LinkingWords, type Phrase } from '../linking';
import { setFareQuestion } from './question';
import { phrase } from './say';
import { type PhraseName } from './words/words';

const words =
  (name: PhraseName) =>
  (input: HandlerInput): Phrase =>
    phrase(input, name);

/** Words that end by asking for the destination of a fare estimate, which needs no account. */
const withFareQuestion =
  (name: PhraseName) =>
  (input: HandlerInput): Phrase => {
    setFareQuestion(input);
    return phrase(input, name);
  };

const REQUIREMENTS = {
  phoneNumber: 'requiresPhoneNumber',
  voiceProfile: 'requiresVoiceProfile',
  accountOwner: 'requiresAccountOwner',
  unknown: 'requirementsNotMet',
} as const;

export const linkingWords: LinkingWords = {
  offerAtLaunch: words('offerAtLaunch'),
  offerInPassing: words('offerInPassing'),
  offerWhenRequired: words('offerWhenRequired'),
  offerRepeated: words('offerRepeated'),
  offerReprompt: words('offerReprompt'),
  // Alexa announces the connection itself.
  startLinking: () => undefined,
  offerDeclined: withFareQuestion('offerDeclined'),
  appCard: withFareQuestion('appCard'),
  linked: words('linked'),
  linkedSayAgain: words('linkedSayAgain'),
  linkedBeforeResuming: (input, givenName) =>
    givenName
      ? phrase(input, 'linkedBeforeResumingByName', { givenName }).speech
      : phrase(input, 'linkedBeforeResuming').speech,
  resumeConfirmation: words('resumeConfirmation'),
  tokenNotYetAvailable: words('tokenNotYetAvailable'),
  resumeReprompt: words('resumeReprompt'),
  tryLater: words('tryLater'),
  resumeDeclined: words('resumeDeclined'),
  alreadyLinked: words('alreadyLinked'),
  linkInApp: withFareQuestion('linkInApp'),
  declined: withFareQuestion('declined'),
  declinedAgain: withFareQuestion('declinedAgain'),
  notAnswered: withFareQuestion('notAnswered'),
  requirementsNotMet: (input, requirement) =>
    withFareQuestion(REQUIREMENTS[requirement ?? 'unknown'])(input),
  failed: withFareQuestion('failed'),
  invalidToken: withFareQuestion('invalidToken'),
  verificationUnavailable: words('verificationUnavailable'),
};
