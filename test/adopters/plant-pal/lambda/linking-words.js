const asking = (speech, question) => () => ({
  speech: `${speech} ${question}`,
  reprompt: question,
});

const TWO_ANSWERS = "You can say, 'Link my account', or 'No'.";
const TRY_AGAIN = "Shall I try again? You can say 'Yes' or 'No'.";
const WHAT_NOW = 'What shall I note?';
const ON_THE_CARD =
  "I've sent a card to the home page of your Alexa app, where you can link your account.";
const MEANWHILE = `${ON_THE_CARD} I can still note what you water.`;

/** Plant Pal's words for linking. A phrase with a reprompt asks; one without ends the session. */
const words = {
  offerAtLaunch: asking('Welcome to Plant Pal. Shall I link your account?', TWO_ANSWERS),
  offerInPassing: asking(
    'By the way, I can order for you. Shall I link your account?',
    TWO_ANSWERS,
  ),
  offerWhenRequired: asking('The shop needs your account. Shall I link it now?', TWO_ANSWERS),
  offerRepeated: asking('I can order as soon as your account is linked. Shall I?', TWO_ANSWERS),
  offerReprompt: asking('With your account linked, I can order for you.', TWO_ANSWERS),
  startLinking: () => "Okay, let's link your account.",
  offerDeclined: asking('No problem. I can still note what you water.', WHAT_NOW),
  appCard: asking(`The shop needs your account. ${MEANWHILE}`, WHAT_NOW),
  linked: asking('Now I can order for you.', WHAT_NOW),
  linkedSayAgain: asking('Your account is linked. Please say your order again.', WHAT_NOW),
  linkedBeforeResuming: (_, name) => `${greeting(name)} your account is linked.`,
  resumeConfirmation: asking('Your account is linked.', 'Shall I continue?'),
  tokenNotYetAvailable: asking("Your account is linked, but I can't use it just yet.", TRY_AGAIN),
  resumeReprompt: asking(
    'I still have your order.',
    "Shall I continue? You can say 'Yes' or 'No'.",
  ),
  tryLater: () => ({
    speech: "I still can't use your account. Please try again in a few minutes.",
  }),
  resumeDeclined: asking("Okay, I'll leave it.", WHAT_NOW),
  alreadyLinked: asking('Your account is already linked.', WHAT_NOW),
  linkInApp: asking(`Linking by voice isn't available here. ${MEANWHILE}`, WHAT_NOW),
  declined: asking(`All right, your account stays as it is. ${MEANWHILE}`, WHAT_NOW),
  declinedAgain: asking(`Your account isn't linked. ${MEANWHILE}`, WHAT_NOW),
  notAnswered: asking(`I didn't hear an answer. ${MEANWHILE}`, WHAT_NOW),
  requirementsNotMet: (_, missing) =>
    asking(`${REASONS[missing ?? 'other']} ${MEANWHILE}`, WHAT_NOW)(),
  failed: asking(`Linking didn't work this time. ${MEANWHILE}`, WHAT_NOW),
  invalidToken: asking(`Your account needs to be linked again. ${MEANWHILE}`, WHAT_NOW),
  verificationUnavailable: asking("I can't check your account right now.", TRY_AGAIN),
};

const REASONS = {
  phoneNumber: 'To link by voice, your Alexa profile needs a phone number.',
  voiceProfile: 'To link by voice, Alexa needs to know your voice.',
  accountOwner: 'Only the owner of the Amazon account on this device can link by voice.',
  other: "Linking by voice isn't possible with your Alexa settings.",
};

/** The name comes from the optional hook `givenName`, which must return only names that are safe in SSML. */
const greeting = (givenName) => (givenName ? `${givenName},` : 'Good:');

module.exports = { words };
