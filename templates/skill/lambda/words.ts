import { type LinkingWords, type Phrase } from 'alexa-voice-forward-account-linking/linking';

const asking = (speech: string, question: string): Phrase => ({
  speech: `${speech} ${question}`,
  reprompt: question,
});

const WHAT = 'What would you like to know?';
const ANSWERS = "You can say, 'Link my account', or 'No'.";
const AGAIN = "Shall I try again? You can say 'Yes' or 'No'.";
const CARD = "I've sent a card to the home page of your Alexa app, where you can link it.";

/** A phrase with a reprompt asks; a phrase without a reprompt ends the session. */
export const words = {
  welcome: asking('Welcome to New Skill.', WHAT),
  help: asking("Say 'how is my account', or 'when are you open'.", WHAT),
  fallback: asking("I didn't get that. Say 'how is my account', or 'stop'.", WHAT),
  trouble: asking('Something went wrong on my side.', WHAT),
  goodbye: { speech: 'Goodbye!' },
  openingHours: asking('We are open around the clock.', WHAT),
  accountStatus: asking('Your account is in good order.', WHAT),
  accountUnknown: asking("I can't find your account.", WHAT),
} satisfies Record<string, Phrase>;

/** The type `LinkingWords` documents when each phrase is spoken. */
export const linkingWords: LinkingWords = {
  offerAtLaunch: () => asking('Welcome to New Skill. Shall I link your account?', ANSWERS),
  offerInPassing: () => asking('By the way, shall I link your account?', ANSWERS),
  offerWhenRequired: () => asking('For that I need your account. Shall I link it?', ANSWERS),
  offerRepeated: () => asking('I can tell you once your account is linked. Shall I?', ANSWERS),
  offerReprompt: () => asking('With your account linked, I can tell you more.', ANSWERS),
  startLinking: () => undefined,
  offerDeclined: () => asking('No problem.', WHAT),
  appCard: () => asking(`For that I need your account. ${CARD}`, WHAT),
  linked: () => asking('Your account is linked.', WHAT),
  linkedSayAgain: () => asking('Your account is linked. Please say that again.', WHAT),
  linkedBeforeResuming: (_, name) => `${name ? `${name}, your` : 'Your'} account is linked.`,
  resumeConfirmation: () => asking('Your account is linked.', 'Shall I continue?'),
  tokenNotYetAvailable: () => asking("I can't use your account just yet.", AGAIN),
  resumeReprompt: () => asking('I still have what you asked for.', 'Shall I continue?'),
  tryLater: () => ({ speech: "I still can't use your account. Please try again later." }),
  resumeDeclined: () => asking("Okay, I'll leave it.", WHAT),
  alreadyLinked: () => asking('Your account is already linked.', WHAT),
  linkInApp: () => asking(`Linking by voice isn't available here. ${CARD}`, WHAT),
  declined: () => asking(`All right, your account stays as it is. ${CARD}`, WHAT),
  declinedAgain: () => asking(`Your account isn't linked. ${CARD}`, WHAT),
  notAnswered: () => asking(`I didn't hear an answer. ${CARD}`, WHAT),
  requirementsNotMet: () => asking(`Linking by voice isn't possible yet. ${CARD}`, WHAT),
  failed: () => asking(`Linking didn't work this time. ${CARD}`, WHAT),
  invalidToken: () => asking(`Your account needs to be linked again. ${CARD}`, WHAT),
  verificationUnavailable: () => asking("I can't check your account right now.", AGAIN),
};
