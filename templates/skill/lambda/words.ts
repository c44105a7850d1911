import { type LinkingWords, type Phrase } from 'alexa-voice-forward-account-linking/linking';

const asking = (speech: string, question: string): Phrase => ({
  speech: `${speech} ${question}`,
  reprompt: question,
});

const WHAT_NEXT = 'What would you like to know?';
const TWO_ANSWERS = "You can say, 'Link my account', or 'No'.";
const TRY_AGAIN = "Shall I try again? You can say 'Yes' or 'No'.";
const ON_THE_CARD = "I've sent a card to the home page of your Alexa app, where you can link it.";

/** A phrase with a reprompt asks; a phrase without a reprompt ends the session. */
export const words = {
  welcome: asking('Welcome to New Skill.', WHAT_NEXT),
  help: asking("Say 'how is my account', or 'when are you open'.", WHAT_NEXT),
  fallback: asking("I didn't get that. Say 'how is my account', or 'stop'.", WHAT_NEXT),
  trouble: asking('Something went wrong on my side.', WHAT_NEXT),
  goodbye: { speech: 'Goodbye!' },
  openingHours: asking('We are open around the clock.', WHAT_NEXT),
  accountStatus: asking('Your account is in good order.', WHAT_NEXT),
  accountUnknown: asking("I can't find your account.", WHAT_NEXT),
} satisfies Record<string, Phrase>;

/** The type `LinkingWords` documents when each phrase is spoken. */
export const linkingWords: LinkingWords = {
  offerAtLaunch: () => asking('Welcome to New Skill. Shall I link your account?', TWO_ANSWERS),
  offerInPassing: () => asking('By the way, shall I link your account?', TWO_ANSWERS),
  offerWhenRequired: () => asking('For that I need your account. Shall I link it?', TWO_ANSWERS),
  offerRepeated: () => asking('I can tell you once your account is linked. Shall I?', TWO_ANSWERS),
  offerReprompt: () => asking('With your account linked, I can tell you more.', TWO_ANSWERS),
  startLinking: () => undefined,
  offerDeclined: () => asking('No problem.', WHAT_NEXT),
  appCard: () => asking(`For that I need your account. ${ON_THE_CARD}`, WHAT_NEXT),
  linked: () => asking('Your account is linked.', WHAT_NEXT),
  linkedSayAgain: () => asking('Your account is linked. Please say that again.', WHAT_NEXT),
  linkedBeforeResuming: (_, name) => `${name ? `${name}, your` : 'Your'} account is linked.`,
  resumeConfirmation: () => asking('Your account is linked.', 'Shall I continue?'),
  tokenNotYetAvailable: () => asking("I can't use your account just yet.", TRY_AGAIN),
  resumeReprompt: () => asking('I still have what you asked for.', 'Shall I continue?'),
  tryLater: () => ({ speech: "I still can't use your account. Please try again later." }),
  resumeDeclined: () => asking("Okay, I'll leave it.", WHAT_NEXT),
  alreadyLinked: () => asking('Your account is already linked.', WHAT_NEXT),
  linkInApp: () => asking(`Linking by voice isn't available here. ${ON_THE_CARD}`, WHAT_NEXT),
  declined: () => asking(`All right, your account stays as it is. ${ON_THE_CARD}`, WHAT_NEXT),
  declinedAgain: () => asking(`Your account isn't linked. ${ON_THE_CARD}`, WHAT_NEXT),
  notAnswered: () => asking(`I didn't hear an answer. ${ON_THE_CARD}`, WHAT_NEXT),
  requirementsNotMet: () =>
    asking(`Linking by voice isn't possible yet. ${ON_THE_CARD}`, WHAT_NEXT),
  failed: () => asking(`Linking didn't work this time. ${ON_THE_CARD}`, WHAT_NEXT),
  invalidToken: () => asking(`Your account needs to be linked again. ${ON_THE_CARD}`, WHAT_NEXT),
  verificationUnavailable: () => asking("I can't check your account right now.", TRY_AGAIN),
};
