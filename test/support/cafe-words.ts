import type { LinkingWords, Phrase, Requirement } from '../../lambda/linking';

const asking = (speech: string, question = '') => {
  const phrase: Phrase = { speech: `${speech} ${question}`.trim(), reprompt: question || speech };
  return () => phrase;
};

const TWO_ANSWERS = "You can say, 'Link my account', or 'No'.";
const TRY_AGAIN = 'Shall I try again?';
const CONTINUE = 'Shall I continue with what you asked for?';
export const WHAT_TO_ORDER = 'What would you like to order?';
const CARD = 'I have sent a card to your Alexa app, where you can link your account.';
const withCard = (speech: string) => asking(`${speech} ${CARD}`, WHAT_TO_ORDER);

const REASONS: Readonly<Record<Requirement | 'unknown', string>> = {
  phoneNumber: 'Your profile needs a phone number.',
  voiceProfile: 'Alexa needs to know your voice.',
  accountOwner: 'Only the owner of the device can link by voice.',
  unknown: "Linking by voice isn't possible with your settings.",
};

export const cafeWords: LinkingWords = {
  offerAtLaunch: asking('Welcome. Link your account so I can take your orders?', TWO_ANSWERS),
  offerInPassing: asking('By the way, link your account so I can take orders?', TWO_ANSWERS),
  offerWhenRequired: asking('I need your account to order. Shall I link it?', TWO_ANSWERS),
  offerRepeated: asking('I can order once your account is linked. Shall I link it?', TWO_ANSWERS),
  offerReprompt: asking('With your account linked, I can take orders.', TWO_ANSWERS),
  startLinking: () => undefined,
  offerDeclined: asking('No problem.', WHAT_TO_ORDER),
  appCard: withCard('I need your account to order.'),
  linkInApp: withCard("Linking by voice isn't available here."),
  linked: asking('Now I can take orders.', WHAT_TO_ORDER),
  linkedSayAgain: asking('Your account is linked. Please tell me once more what you need.'),
  linkedBeforeResuming: (_, name) => (name ? `${name}, I can do that now.` : 'I can do that now.'),
  resumeConfirmation: asking('Your account is linked.', CONTINUE),
  tokenNotYetAvailable: asking("I can't use your account just yet.", TRY_AGAIN),
  resumeReprompt: asking('I still have what you asked for.', CONTINUE),
  tryLater: () => ({ speech: "I still can't use your account. Please come back later." }),
  resumeDeclined: asking("Okay, I'll leave it.", WHAT_TO_ORDER),
  alreadyLinked: asking('Your account is already linked.', WHAT_TO_ORDER),
  declined: withCard('All right, your account stays as it is.'),
  declinedAgain: withCard('After a no, Alexa may not ask again for a while.'),
  notAnswered: withCard("I didn't hear an answer."),
  requirementsNotMet: (_, missing) => withCard(REASONS[missing ?? 'unknown'])(),
  failed: withCard("Linking didn't work this time."),
  invalidToken: withCard('Your account needs to be linked again.'),
  verificationUnavailable: asking("I can't check your account, so nothing was done.", TRY_AGAIN),
};
