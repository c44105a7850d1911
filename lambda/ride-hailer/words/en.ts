import { asking } from './asking';
import { type RideHailerWords } from './words';

const WHERE_TO = 'Where would you like to go?';
const WHAT_NEXT = 'You can book a ride, or ask what one costs. What would you like to do?';
const I_CAN = 'I can book a ride, say where your ride is, or estimate a fare.';
const FARE_WHERE = 'Where should I estimate a fare to?';
const TWO_ANSWERS = "You can say, 'Link my account', or 'No'.";
const OR_STOP = "If you're done, say 'Stop'.";
const ON_THE_CARD =
  "I've sent a card to the home page of your Alexa app, where you can link your account.";

const MEANWHILE = `Meanwhile, I can tell you what a ride costs. ${FARE_WHERE}`;

const fareInstead = (speech: string) => asking(speech, `${FARE_WHERE} ${OR_STOP}`);

const shallIBook = (destination: string) =>
  `Shall I book a ride to ${destination}? You can say 'Yes' or 'No'.`;

const notBookedYet = (destination: string) =>
  `Your ride to ${destination} isn't booked yet. Shall I book it?`;

export const en: RideHailerWords = {
  welcomeBack: asking(`Welcome back to Ride Hailer! ${WHERE_TO}`, WHERE_TO),
  welcome: asking(`Welcome to Ride Hailer! ${WHAT_NEXT}`, WHAT_NEXT),
  help: asking(
    `${I_CAN} To connect Ride Hailer, say 'Link my account'. What would you like to do?`,
    WHAT_NEXT,
  ),
  helpLinked: asking(`${I_CAN} What would you like to do?`, WHAT_NEXT),
  sessionResumed: asking(`Let's continue with Ride Hailer. ${WHAT_NEXT}`, WHAT_NEXT),
  fallback: asking(
    "I didn't catch that. You can say, 'Book a ride to the airport', or, 'How much is a ride home'. What would you like to do?",
    WHAT_NEXT,
  ),
  goodbye: { speech: 'Goodbye!' },
  requestFailed: asking(
    'Something went wrong on my side, and nothing was booked. What would you like to do?',
    WHAT_NEXT,
  ),

  whereTo: asking(WHERE_TO),
  whereToForFare: asking(FARE_WHERE),
  whereToInstead: asking(
    "Okay, I won't book it. Where would you like to go instead?",
    "Where would you like to go? If you're done, say 'Stop'.",
  ),
  confirmBooking: (destination) =>
    asking(`A ride to ${destination}. Shall I book it?`, shallIBook(destination)),
  bookingReprompt: (destination) =>
    asking(`I didn't catch that. ${notBookedYet(destination)}`, shallIBook(destination)),
  bookingHelp: (destination) =>
    asking(`${I_CAN} ${notBookedYet(destination)}`, shallIBook(destination)),
  bookingDropped: asking(
    `I still didn't catch that, so I won't book it. ${WHERE_TO}`,
    `${WHERE_TO} ${OR_STOP}`,
  ),
  booked: (destination, minutes) => ({
    speech: `Your ride to ${destination} is booked. Your driver arrives in ${minutes}.`,
  }),
  bookedInDemonstration: (destination) => ({
    speech: `This is a demonstration, so no car will come, but your ride to ${destination} would be booked now.`,
  }),
  bookingUnknown: asking(
    "I asked for your ride, but I didn't hear back, so it may be booked. Shall I check?",
    "Shall I check whether your ride is booked? You can say 'Yes' or 'No'.",
  ),
  notBooked: {
    speech: "I can't reach Ride Hailer right now, and nothing was booked. Please try again later.",
  },
  rideOnItsWay: (destination, minutes) => ({
    speech: `Your ride to ${destination} arrives in ${minutes}.`,
  }),
  noRide: asking(`You don't have a ride right now. ${WHERE_TO}`, WHERE_TO),
  cannotCancel: asking(
    `I can't cancel a ride by voice. You can cancel it in the Ride Hailer app. ${WHAT_NEXT}`,
    WHAT_NEXT,
  ),
  noRideInDemonstration: {
    speech: 'This is a demonstration without real rides, so none is on its way.',
  },
  serviceUnavailable: {
    speech: "I can't reach Ride Hailer right now. Please try again in a few minutes.",
  },
  fare: (destination, price) =>
    asking(
      `A ride to ${destination} costs about ${price}. Where else would you like a fare to?`,
      "Where else would you like a fare to? If you're done, say 'Stop'.",
    ),
  fareStatement: (destination, price) => `A ride to ${destination} costs about ${price}.`,
  fareReprompt: fareInstead(`I didn't catch that. ${FARE_WHERE}`),
  fareHelp: fareInstead(`${I_CAN} ${FARE_WHERE}`),
  fareThenBook: (destination, price) =>
    asking(
      `A ride to ${destination} costs about ${price}. Shall I book it?`,
      shallIBook(destination),
    ),
  fareUnavailable: {
    speech: "I can't look up fares right now. Please try again in a few minutes.",
  },
  demonstrationFare: 'This is a demonstration.',
  minutes: (count) => (count === 1 ? 'one minute' : `${count} minutes`),

  offerAtLaunch: asking(
    `Welcome to Ride Hailer! Would you like to link your account so I can help you book your rides? ${TWO_ANSWERS}`,
    `Would you like to link your account? ${TWO_ANSWERS}`,
  ),
  offerInPassing: asking(
    `By the way, you can request rides from your Ride Hailer account by linking your account. Would you like to link it so I can help you book your rides? ${TWO_ANSWERS}`,
    `Would you like to link your account? ${TWO_ANSWERS}`,
  ),
  offerWhenRequired: asking(
    `For that, I need your Ride Hailer account. Would you like to link it now, so I can book your rides? ${TWO_ANSWERS}`,
    `Would you like to link your account? ${TWO_ANSWERS}`,
  ),
  offerRepeated: asking(
    `I can do that and book your rides once your account is linked. Shall I link it? ${TWO_ANSWERS}`,
    `Shall I link your account? ${TWO_ANSWERS}`,
  ),
  offerReprompt: asking(
    `With your account linked, I can book rides for you. Would you like to link it? ${TWO_ANSWERS}`,
    TWO_ANSWERS,
  ),
  offerDeclined: fareInstead(`No problem. I can still tell you what a ride costs. ${FARE_WHERE}`),
  appCard: fareInstead(`For that, I need your Ride Hailer account. ${ON_THE_CARD} ${MEANWHILE}`),
  linkInApp: fareInstead(`Linking by voice isn't available here. ${ON_THE_CARD} ${MEANWHILE}`),
  linked: asking(`Now, I can help you book a ride! ${WHERE_TO}`, WHERE_TO),
  linkedSayAgain: asking(
    `Now, your account is linked. Please tell me once more what you need. ${WHAT_NEXT}`,
    WHAT_NEXT,
  ),
  linkedBeforeResuming: (givenName) =>
    givenName ? `${givenName}, now I can help you with that.` : 'Now, I can help you with that.',
  resumeConfirmation: asking(
    'Your account is linked. Shall I continue with what you asked for?',
    "Shall I continue? You can say 'Yes' or 'No'.",
  ),
  tokenNotYetAvailable: asking(
    "Your account is linked, but I can't use it just yet. Shall I try again?",
    "Shall I try again? You can say 'Yes' or 'No'.",
  ),
  resumeReprompt: asking(
    'I still have what you asked for. Shall I continue with it?',
    "Shall I continue? You can say 'Yes' or 'No'.",
  ),
  tryLater: {
    speech: "I still can't use your account. Please open Ride Hailer again in a few minutes.",
  },
  resumeDeclined: asking(`Okay, I'll leave it. ${WHAT_NEXT}`, WHAT_NEXT),
  alreadyLinked: asking(`Your account is already linked. ${WHERE_TO}`, WHERE_TO),
  declined: fareInstead(
    `All right, your account stays as it is. ${ON_THE_CARD} I can still tell you what a ride costs. ${FARE_WHERE}`,
  ),
  declinedAgain: fareInstead(
    `Your account isn't linked. After a no, Alexa may not ask again for a while. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  notAnswered: fareInstead(
    `I didn't hear an answer, so your account isn't linked. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  requirementsNotMet: (requirement) => {
    const missing = {
      phoneNumber: 'To link by voice, your Alexa profile needs a phone number.',
      voiceProfile: 'To link by voice, Alexa needs to know your voice.',
      accountOwner: 'Only the owner of the Amazon account on this device can link by voice.',
      unknown: "Linking by voice isn't possible with your Alexa settings.",
    }[requirement ?? 'unknown'];
    return fareInstead(`${missing} ${ON_THE_CARD} ${MEANWHILE}`);
  },
  failed: fareInstead(`Linking didn't work this time. ${ON_THE_CARD} ${MEANWHILE}`),
  invalidToken: fareInstead(
    `Your Ride Hailer account needs to be linked again. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  verificationUnavailable: asking(
    "I can't check your account right now, so nothing was done. Shall I try again?",
    "Shall I try again? You can say 'Yes' or 'No'.",
  ),
};
