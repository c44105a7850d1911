import { asking } from './asking';
import { type RideHailerWords } from './words';

const WHERE_TO = 'Où souhaitez-vous aller ?';
const SHALL_I_BOOK = 'Est-ce que je réserve la course ? Dites « Oui » ou « Non ».';
const WHAT_NEXT =
  'Vous pouvez réserver une course, ou demander un prix. Que souhaitez-vous faire ?';
const I_CAN = 'Je peux réserver une course, vous dire où est votre chauffeur, ou estimer un prix.';
const FARE_WHERE = 'Pour quelle destination voulez-vous une estimation ?';
const TWO_ANSWERS = 'Vous pouvez dire « Associe mon compte », ou « Non ».';
const OR_STOP = 'Si vous avez terminé, dites « Stop ».';
const ON_THE_CARD =
  "J'ai envoyé une carte sur la page d'accueil de votre application Alexa, où vous pourrez associer votre compte.";
const MEANWHILE = `En attendant, je peux vous dire combien coûte une course. ${FARE_WHERE}`;

const fareInstead = (speech: string) => asking(speech, `${FARE_WHERE} ${OR_STOP}`);

const notBookedYet = (destination: string) =>
  `Votre course n'est pas encore réservée, destination : ${destination}. Est-ce que je la réserve ?`;

export const fr: RideHailerWords = {
  welcomeBack: asking(`Content de vous retrouver sur Ride Hailer ! ${WHERE_TO}`, WHERE_TO),
  welcome: asking(`Bienvenue sur Ride Hailer ! ${WHAT_NEXT}`, WHAT_NEXT),
  help: asking(
    `${I_CAN} Pour connecter Ride Hailer, dites « Associe mon compte ». Que souhaitez-vous faire ?`,
    WHAT_NEXT,
  ),
  helpLinked: asking(`${I_CAN} Que souhaitez-vous faire ?`, WHAT_NEXT),
  sessionResumed: asking(`Continuons avec Ride Hailer. ${WHAT_NEXT}`, WHAT_NEXT),
  fallback: asking(
    "Je n'ai pas compris. Dites par exemple « Réserve une course pour l'aéroport », ou « Combien coûte une course pour la maison ? » Que souhaitez-vous faire ?",
    WHAT_NEXT,
  ),
  goodbye: { speech: 'À bientôt !' },
  requestFailed: asking(
    "J'ai rencontré un problème, et rien n'a été réservé. Que souhaitez-vous faire ?",
    WHAT_NEXT,
  ),

  whereTo: asking(WHERE_TO),
  whereToForFare: asking(FARE_WHERE),
  whereToInstead: asking(
    "D'accord, je ne réserve pas. Où souhaitez-vous aller à la place ?",
    `${WHERE_TO} ${OR_STOP}`,
  ),
  confirmBooking: (destination) =>
    asking(`Une course, destination : ${destination}. Est-ce que je la réserve ?`, SHALL_I_BOOK),
  bookingReprompt: (destination) =>
    asking(`Je n'ai pas compris. ${notBookedYet(destination)}`, SHALL_I_BOOK),
  bookingHelp: (destination) => asking(`${I_CAN} ${notBookedYet(destination)}`, SHALL_I_BOOK),
  bookingDropped: asking(
    `Je n'ai toujours pas compris, alors je ne réserve rien. ${WHERE_TO}`,
    `${WHERE_TO} ${OR_STOP}`,
  ),
  booked: (destination, minutes) => ({
    speech: `Votre course est réservée, destination : ${destination}. Votre chauffeur arrive dans ${minutes}.`,
  }),
  bookedInDemonstration: (destination) => ({
    speech: `Ceci est une démonstration, aucune voiture ne viendra. Sinon, votre course serait réservée, destination : ${destination}.`,
  }),
  bookingUnknown: asking(
    "J'ai demandé votre course, mais je n'ai pas eu de réponse. Elle est peut-être réservée. Est-ce que je vérifie ?",
    'Est-ce que je vérifie si votre course est réservée ? Dites « Oui » ou « Non ».',
  ),
  notBooked: {
    speech:
      "Je n'arrive pas à joindre Ride Hailer, et rien n'a été réservé. Veuillez réessayer plus tard.",
  },
  rideOnItsWay: (destination, minutes) => ({
    speech: `Votre chauffeur arrive dans ${minutes}, destination : ${destination}.`,
  }),
  noRide: asking(`Vous n'avez pas de course en ce moment. ${WHERE_TO}`, WHERE_TO),
  cannotCancel: asking(
    `Je ne peux pas annuler une course par la voix. Vous pouvez le faire dans l'application Ride Hailer. ${WHAT_NEXT}`,
    WHAT_NEXT,
  ),
  noRideInDemonstration: {
    speech: "Ceci est une démonstration sans vraies courses, donc aucune n'est en route.",
  },
  serviceUnavailable: {
    speech: "Je n'arrive pas à joindre Ride Hailer. Veuillez réessayer dans quelques minutes.",
  },
  fare: (destination, price) =>
    asking(
      `Une course, destination ${destination}, coûte environ ${price}. Quelle autre destination vous intéresse ?`,
      `Quelle autre destination vous intéresse ? ${OR_STOP}`,
    ),
  fareStatement: (destination, price) =>
    `Une course, destination ${destination}, coûte environ ${price}.`,
  fareReprompt: fareInstead(`Je n'ai pas compris. ${FARE_WHERE}`),
  fareHelp: fareInstead(`${I_CAN} ${FARE_WHERE}`),
  fareThenBook: (destination, price) =>
    asking(
      `Une course, destination ${destination}, coûte environ ${price}. Est-ce que je la réserve ?`,
      SHALL_I_BOOK,
    ),
  fareUnavailable: {
    speech: "Je n'ai pas accès aux prix pour l'instant. Veuillez réessayer dans quelques minutes.",
  },
  demonstrationFare: 'Ceci est une démonstration.',
  minutes: (count) => (count === 1 ? 'une minute' : `${count} minutes`),

  offerAtLaunch: asking(
    `Bienvenue sur Ride Hailer ! Voulez-vous associer votre compte, pour que je puisse réserver vos courses ? ${TWO_ANSWERS}`,
    `Voulez-vous associer votre compte ? ${TWO_ANSWERS}`,
  ),
  offerInPassing: asking(
    `Au fait, en associant votre compte, vous pouvez commander des courses avec votre compte Ride Hailer. Voulez-vous l'associer, pour que je puisse réserver vos courses ? ${TWO_ANSWERS}`,
    `Voulez-vous associer votre compte ? ${TWO_ANSWERS}`,
  ),
  offerWhenRequired: asking(
    `Pour cela, j'ai besoin de votre compte Ride Hailer. Voulez-vous l'associer maintenant, pour que je puisse réserver vos courses ? ${TWO_ANSWERS}`,
    `Voulez-vous associer votre compte ? ${TWO_ANSWERS}`,
  ),
  offerRepeated: asking(
    `Je pourrai le faire, et réserver vos courses, dès que votre compte sera associé. Voulez-vous que je l'associe ? ${TWO_ANSWERS}`,
    `Voulez-vous que j'associe votre compte ? ${TWO_ANSWERS}`,
  ),
  offerReprompt: asking(
    `Avec votre compte associé, je peux réserver des courses pour vous. Voulez-vous l'associer ? ${TWO_ANSWERS}`,
    TWO_ANSWERS,
  ),
  offerDeclined: fareInstead(
    `Pas de problème. Je peux quand même vous dire combien coûte une course. ${FARE_WHERE}`,
  ),
  appCard: fareInstead(
    `Pour cela, j'ai besoin de votre compte Ride Hailer. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  linkInApp: fareInstead(
    `L'association par la voix n'est pas disponible ici. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  linked: asking(`Je peux maintenant réserver une course pour vous ! ${WHERE_TO}`, WHERE_TO),
  linkedSayAgain: asking(
    `Votre compte est maintenant associé. Répétez-moi votre demande, s'il vous plaît. ${WHAT_NEXT}`,
    WHAT_NEXT,
  ),
  linkedBeforeResuming: (givenName) =>
    givenName
      ? `${givenName}, je peux maintenant m'en occuper.`
      : "Je peux maintenant m'en occuper.",
  resumeConfirmation: asking(
    'Votre compte est associé. Voulez-vous continuer avec votre demande ?',
    'Voulez-vous continuer ? Dites « Oui » ou « Non ».',
  ),
  tokenNotYetAvailable: asking(
    "Votre compte est associé, mais je ne peux pas encore l'utiliser. Voulez-vous que je réessaie ?",
    'Voulez-vous que je réessaie ? Dites « Oui » ou « Non ».',
  ),
  resumeReprompt: asking(
    "J'ai toujours votre demande. Voulez-vous continuer ?",
    'Voulez-vous continuer ? Dites « Oui » ou « Non ».',
  ),
  tryLater: {
    speech:
      'Je ne peux toujours pas utiliser votre compte. Veuillez rouvrir Ride Hailer dans quelques minutes.',
  },
  resumeDeclined: asking(`D'accord, j'en reste là. ${WHAT_NEXT}`, WHAT_NEXT),
  alreadyLinked: asking(`Votre compte est déjà associé. ${WHERE_TO}`, WHERE_TO),
  declined: fareInstead(`Très bien, votre compte reste tel quel. ${ON_THE_CARD} ${MEANWHILE}`),
  declinedAgain: fareInstead(
    `Votre compte n'est pas associé. Après un non, Alexa ne repose pas la question tout de suite. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  notAnswered: fareInstead(
    `Je n'ai pas entendu de réponse, votre compte n'est donc pas associé. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  requirementsNotMet: (requirement) =>
    fareInstead(
      `${
        {
          phoneNumber:
            'Pour associer votre compte par la voix, il faut un numéro de téléphone dans votre profil Alexa.',
          voiceProfile:
            'Pour associer votre compte par la voix, Alexa doit reconnaître votre voix.',
          accountOwner:
            "Seul le titulaire du compte Amazon de cet appareil peut l'associer par la voix.",
          unknown: "Avec vos réglages Alexa, l'association par la voix n'est pas possible.",
        }[requirement ?? 'unknown']
      } ${ON_THE_CARD} ${MEANWHILE}`,
    ),
  failed: fareInstead(`L'association n'a pas marché cette fois. ${ON_THE_CARD} ${MEANWHILE}`),
  invalidToken: fareInstead(
    `Votre compte Ride Hailer doit être associé à nouveau. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  verificationUnavailable: asking(
    "Je ne peux pas vérifier votre compte pour l'instant, donc rien n'a été fait. Voulez-vous que je réessaie ?",
    'Voulez-vous que je réessaie ? Dites « Oui » ou « Non ».',
  ),
};
