import { asking } from './asking';
import { type RideHailerWords } from './words';

const WHERE_TO = 'Wohin möchtest du fahren?';
const SHALL_I_BOOK = "Soll ich die Fahrt buchen? Sag 'Ja' oder 'Nein'.";
const WHAT_NEXT = 'Du kannst eine Fahrt buchen oder nach dem Preis fragen. Was möchtest du tun?';
const I_CAN =
  'Ich kann eine Fahrt buchen, dir sagen, wo dein Wagen ist, oder einen Preis schätzen.';
const FARE_WHERE = 'Wohin soll ich den Preis schätzen?';
const TWO_ANSWERS = "Sag einfach 'Verknüpfe mein Konto' oder 'Nein'.";
const OR_STOP = "Wenn du fertig bist, sag 'Stopp'.";
const ON_THE_CARD =
  'Auf der Startseite deiner Alexa App findest du jetzt eine Karte, mit der du dein Konto verknüpfen kannst.';
const MEANWHILE = `Bis dahin kann ich dir sagen, was eine Fahrt kostet. ${FARE_WHERE}`;

const fareInstead = (speech: string) => asking(speech, `${FARE_WHERE} ${OR_STOP}`);

const notBookedYet = (destination: string) =>
  `Deine Fahrt ist noch nicht gebucht, Ziel: ${destination}. Soll ich sie buchen?`;

export const de: RideHailerWords = {
  welcomeBack: asking(`Willkommen zurück bei Ride Hailer! ${WHERE_TO}`, WHERE_TO),
  welcome: asking(`Willkommen bei Ride Hailer! ${WHAT_NEXT}`, WHAT_NEXT),
  help: asking(
    `${I_CAN} Zum Verbinden sag 'Verknüpfe mein Konto'. Was möchtest du tun?`,
    WHAT_NEXT,
  ),
  helpLinked: asking(`${I_CAN} Was möchtest du tun?`, WHAT_NEXT),
  sessionResumed: asking(`Weiter geht es mit Ride Hailer. ${WHAT_NEXT}`, WHAT_NEXT),
  fallback: asking(
    "Das habe ich nicht verstanden. Sag zum Beispiel 'Buche eine Fahrt zum Flughafen' oder 'Was kostet eine Fahrt nach Hause?' Was möchtest du tun?",
    WHAT_NEXT,
  ),
  goodbye: { speech: 'Bis bald!' },
  requestFailed: asking(
    'Bei mir ist etwas schiefgegangen, und es wurde nichts gebucht. Was möchtest du tun?',
    WHAT_NEXT,
  ),

  whereTo: asking(WHERE_TO),
  whereToForFare: asking(FARE_WHERE),
  whereToInstead: asking(
    'Okay, ich buche nichts. Wohin möchtest du stattdessen?',
    `${WHERE_TO} ${OR_STOP}`,
  ),
  confirmBooking: (destination) =>
    asking(`Eine Fahrt, Ziel: ${destination}. Soll ich sie buchen?`, SHALL_I_BOOK),
  bookingReprompt: (destination) =>
    asking(`Das habe ich nicht verstanden. ${notBookedYet(destination)}`, SHALL_I_BOOK),
  bookingHelp: (destination) => asking(`${I_CAN} ${notBookedYet(destination)}`, SHALL_I_BOOK),
  bookingDropped: asking(
    `Das habe ich leider wieder nicht verstanden, also buche ich nichts. ${WHERE_TO}`,
    `${WHERE_TO} ${OR_STOP}`,
  ),
  booked: (destination, minutes) => ({
    speech: `Deine Fahrt ist gebucht, Ziel: ${destination}. Der Wagen ist in ${minutes} da.`,
  }),
  bookedInDemonstration: (destination) => ({
    speech: `Das ist eine Vorführung, es kommt also kein Wagen. Sonst wäre deine Fahrt jetzt gebucht, Ziel: ${destination}.`,
  }),
  bookingUnknown: asking(
    'Ich habe deine Fahrt angefragt, aber keine Antwort bekommen. Vielleicht ist sie gebucht. Soll ich nachsehen?',
    "Soll ich nachsehen, ob deine Fahrt gebucht ist? Sag 'Ja' oder 'Nein'.",
  ),
  notBooked: {
    speech:
      'Ich kann Ride Hailer gerade nicht erreichen, und es wurde nichts gebucht. Bitte versuch es später noch einmal.',
  },
  rideOnItsWay: (destination, minutes) => ({
    speech: `Dein Wagen ist in ${minutes} da, Ziel: ${destination}.`,
  }),
  noRide: asking(`Du hast gerade keine Fahrt. ${WHERE_TO}`, WHERE_TO),
  cannotCancel: asking(
    `Per Sprache kann ich keine Fahrt stornieren. Das geht in der Ride Hailer App. ${WHAT_NEXT}`,
    WHAT_NEXT,
  ),
  noRideInDemonstration: {
    speech: 'Das ist eine Vorführung ohne echte Fahrten, also ist keine unterwegs.',
  },
  serviceUnavailable: {
    speech:
      'Ich kann Ride Hailer gerade nicht erreichen. Bitte versuch es in ein paar Minuten noch einmal.',
  },
  fare: (destination, price) =>
    asking(
      `Eine Fahrt mit dem Ziel ${destination} kostet etwa ${price}. Welches Ziel interessiert dich noch?`,
      `Welches Ziel interessiert dich noch? ${OR_STOP}`,
    ),
  fareStatement: (destination, price) =>
    `Eine Fahrt mit dem Ziel ${destination} kostet etwa ${price}.`,
  fareReprompt: fareInstead(`Das habe ich nicht verstanden. ${FARE_WHERE}`),
  fareHelp: fareInstead(`${I_CAN} ${FARE_WHERE}`),
  fareThenBook: (destination, price) =>
    asking(
      `Eine Fahrt mit dem Ziel ${destination} kostet etwa ${price}. Soll ich sie buchen?`,
      SHALL_I_BOOK,
    ),
  fareUnavailable: {
    speech:
      'Ich komme gerade nicht an die Preise. Bitte versuch es in ein paar Minuten noch einmal.',
  },
  demonstrationFare: 'Das ist eine Vorführung.',
  minutes: (count) => (count === 1 ? 'einer Minute' : `${count} Minuten`),

  offerAtLaunch: asking(
    `Willkommen bei Ride Hailer! Möchtest du dein Konto verknüpfen, damit ich Fahrten für dich buchen kann? ${TWO_ANSWERS}`,
    `Möchtest du dein Konto verknüpfen? ${TWO_ANSWERS}`,
  ),
  offerInPassing: asking(
    `Übrigens: Wenn du dein Konto verknüpfst, kannst du Fahrten über dein Ride Hailer Konto bestellen. Möchtest du es verknüpfen, damit ich Fahrten für dich buchen kann? ${TWO_ANSWERS}`,
    `Möchtest du dein Konto verknüpfen? ${TWO_ANSWERS}`,
  ),
  offerWhenRequired: asking(
    `Dafür brauche ich dein Ride Hailer Konto. Möchtest du es jetzt verknüpfen, damit ich Fahrten für dich buchen kann? ${TWO_ANSWERS}`,
    `Möchtest du dein Konto verknüpfen? ${TWO_ANSWERS}`,
  ),
  offerRepeated: asking(
    `Das kann ich, und Fahrten für dich buchen, sobald dein Konto verknüpft ist. Soll ich es verknüpfen? ${TWO_ANSWERS}`,
    `Soll ich dein Konto verknüpfen? ${TWO_ANSWERS}`,
  ),
  offerReprompt: asking(
    `Mit verknüpftem Konto kann ich Fahrten für dich buchen. Möchtest du es verknüpfen? ${TWO_ANSWERS}`,
    TWO_ANSWERS,
  ),
  offerDeclined: fareInstead(
    `Kein Problem. Ich kann dir trotzdem sagen, was eine Fahrt kostet. ${FARE_WHERE}`,
  ),
  appCard: fareInstead(`Dafür brauche ich dein Ride Hailer Konto. ${ON_THE_CARD} ${MEANWHILE}`),
  linkInApp: fareInstead(`Per Sprache geht das Verknüpfen hier nicht. ${ON_THE_CARD} ${MEANWHILE}`),
  linked: asking(`Jetzt kann ich eine Fahrt für dich buchen! ${WHERE_TO}`, WHERE_TO),
  linkedSayAgain: asking(
    `Jetzt ist dein Konto verknüpft. Bitte sag mir noch einmal, was du brauchst. ${WHAT_NEXT}`,
    WHAT_NEXT,
  ),
  linkedBeforeResuming: (givenName) =>
    givenName
      ? `${givenName}, jetzt kann ich dir dabei helfen.`
      : 'Jetzt kann ich dir dabei helfen.',
  resumeConfirmation: asking(
    'Dein Konto ist verknüpft. Soll ich mit deinem Wunsch weitermachen?',
    "Soll ich weitermachen? Sag 'Ja' oder 'Nein'.",
  ),
  tokenNotYetAvailable: asking(
    'Dein Konto ist verknüpft, aber ich kann es noch nicht nutzen. Soll ich es noch einmal versuchen?',
    "Soll ich es noch einmal versuchen? Sag 'Ja' oder 'Nein'.",
  ),
  resumeReprompt: asking(
    'Ich habe deinen Wunsch noch. Soll ich damit weitermachen?',
    "Soll ich weitermachen? Sag 'Ja' oder 'Nein'.",
  ),
  tryLater: {
    speech:
      'Ich kann dein Konto immer noch nicht nutzen. Bitte öffne Ride Hailer in ein paar Minuten noch einmal.',
  },
  resumeDeclined: asking(`Okay, dann lasse ich das. ${WHAT_NEXT}`, WHAT_NEXT),
  alreadyLinked: asking(`Dein Konto ist schon verknüpft. ${WHERE_TO}`, WHERE_TO),
  declined: fareInstead(`In Ordnung, dein Konto bleibt, wie es ist. ${ON_THE_CARD} ${MEANWHILE}`),
  declinedAgain: fareInstead(
    `Dein Konto ist nicht verknüpft. Nach einem Nein fragt Alexa eine Zeit lang nicht noch einmal. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  notAnswered: fareInstead(
    `Ich habe keine Antwort gehört, deshalb ist dein Konto nicht verknüpft. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  requirementsNotMet: (requirement) =>
    fareInstead(
      `${
        {
          phoneNumber: 'Zum Verknüpfen per Sprache braucht dein Alexa Profil eine Telefonnummer.',
          voiceProfile: 'Zum Verknüpfen per Sprache muss Alexa deine Stimme kennen.',
          accountOwner:
            'Nur wem das Amazon-Konto auf diesem Gerät gehört, kann per Sprache verknüpfen.',
          unknown: 'Mit deinen Alexa Einstellungen geht das Verknüpfen per Sprache nicht.',
        }[requirement ?? 'unknown']
      } ${ON_THE_CARD} ${MEANWHILE}`,
    ),
  failed: fareInstead(`Das Verknüpfen hat diesmal nicht geklappt. ${ON_THE_CARD} ${MEANWHILE}`),
  invalidToken: fareInstead(
    `Dein Ride Hailer Konto muss neu verknüpft werden. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  verificationUnavailable: asking(
    'Ich kann dein Konto gerade nicht prüfen, deshalb ist nichts passiert. Soll ich es noch einmal versuchen?',
    "Soll ich es noch einmal versuchen? Sag 'Ja' oder 'Nein'.",
  ),
};
