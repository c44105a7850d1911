import { asking } from './asking';
import { type RideHailerWords } from './words';

const WHERE_TO = 'Dove vuoi andare?';
const SHALL_I_BOOK = "Prenoto la corsa? Di' 'Sì' o 'No'.";
const WHAT_NEXT = 'Puoi prenotare una corsa o chiedere quanto costa. Che cosa vuoi fare?';
const I_CAN = "Posso prenotare una corsa, dirti dov'è il tuo autista o stimare un prezzo.";
const FARE_WHERE = 'Per quale destinazione vuoi sapere il prezzo?';
const TWO_ANSWERS = "Puoi dire: 'Collega il mio account', oppure 'No'.";
const OR_STOP = "Se hai finito, di' 'Stop'.";
const ON_THE_CARD =
  'Ti ho mandato una scheda nella pagina iniziale della tua app Alexa, dove puoi collegare il tuo account.';
const MEANWHILE = `Nel frattempo posso dirti quanto costa una corsa. ${FARE_WHERE}`;

const fareInstead = (speech: string) => asking(speech, `${FARE_WHERE} ${OR_STOP}`);

const notBookedYet = (destination: string) =>
  `La tua corsa non è ancora prenotata, destinazione: ${destination}. La prenoto?`;

export const it: RideHailerWords = {
  welcomeBack: asking(`È bello ritrovarti su Ride Hailer! ${WHERE_TO}`, WHERE_TO),
  welcome: asking(`Ciao, questo è Ride Hailer! ${WHAT_NEXT}`, WHAT_NEXT),
  help: asking(
    `${I_CAN} Per collegare Ride Hailer, di': 'Collega il mio account'. Che cosa vuoi fare?`,
    WHAT_NEXT,
  ),
  helpLinked: asking(`${I_CAN} Che cosa vuoi fare?`, WHAT_NEXT),
  sessionResumed: asking(`Continuiamo con Ride Hailer. ${WHAT_NEXT}`, WHAT_NEXT),
  fallback: asking(
    "Non ho capito. Puoi dire: 'Prenota una corsa per l'aeroporto', oppure: 'Quanto costa una corsa verso casa?' Che cosa vuoi fare?",
    WHAT_NEXT,
  ),
  goodbye: { speech: 'A presto!' },
  requestFailed: asking(
    'Qualcosa non ha funzionato, e non è stato prenotato nulla. Che cosa vuoi fare?',
    WHAT_NEXT,
  ),

  whereTo: asking(WHERE_TO),
  whereToForFare: asking(FARE_WHERE),
  whereToInstead: asking(
    'Va bene, non la prenoto. Dove vuoi andare invece?',
    `${WHERE_TO} ${OR_STOP}`,
  ),
  confirmBooking: (destination) =>
    asking(`Una corsa, destinazione: ${destination}. La prenoto?`, SHALL_I_BOOK),
  bookingReprompt: (destination) =>
    asking(`Non ho capito. ${notBookedYet(destination)}`, SHALL_I_BOOK),
  bookingHelp: (destination) => asking(`${I_CAN} ${notBookedYet(destination)}`, SHALL_I_BOOK),
  bookingDropped: asking(
    `Non ho capito neanche adesso, quindi non la prenoto. ${WHERE_TO}`,
    `${WHERE_TO} ${OR_STOP}`,
  ),
  booked: (destination, minutes) => ({
    speech: `La tua corsa è prenotata, destinazione: ${destination}. L'autista arriva tra ${minutes}.`,
  }),
  bookedInDemonstration: (destination) => ({
    speech: `Questa è una dimostrazione, quindi non arriverà nessuna macchina. Altrimenti la tua corsa sarebbe prenotata, destinazione: ${destination}.`,
  }),
  bookingUnknown: asking(
    'Ho chiesto la tua corsa, ma non ho avuto risposta. Forse è prenotata. Controllo?',
    "Controllo se la tua corsa è prenotata? Di' 'Sì' o 'No'.",
  ),
  notBooked: {
    speech:
      'Ora non riesco a contattare Ride Hailer, e non è stato prenotato nulla. Riprova più tardi.',
  },
  rideOnItsWay: (destination, minutes) => ({
    speech: `L'autista arriva tra ${minutes}, destinazione: ${destination}.`,
  }),
  noRide: asking(`Al momento non hai nessuna corsa. ${WHERE_TO}`, WHERE_TO),
  cannotCancel: asking(
    `Non posso annullare una corsa con la voce. Puoi farlo nell'app Ride Hailer. ${WHAT_NEXT}`,
    WHAT_NEXT,
  ),
  noRideInDemonstration: {
    speech: 'Questa è una dimostrazione senza corse vere, quindi non ce n’è nessuna in arrivo.',
  },
  serviceUnavailable: {
    speech: 'Ora non riesco a contattare Ride Hailer. Riprova tra qualche minuto.',
  },
  fare: (destination, price) =>
    asking(
      `Una corsa con destinazione ${destination} costa circa ${price}. Quale altra destinazione ti interessa?`,
      `Quale altra destinazione ti interessa? ${OR_STOP}`,
    ),
  fareStatement: (destination, price) =>
    `Una corsa con destinazione ${destination} costa circa ${price}.`,
  fareReprompt: fareInstead(`Non ho capito. ${FARE_WHERE}`),
  fareHelp: fareInstead(`${I_CAN} ${FARE_WHERE}`),
  fareThenBook: (destination, price) =>
    asking(
      `Una corsa con destinazione ${destination} costa circa ${price}. La prenoto?`,
      SHALL_I_BOOK,
    ),
  fareUnavailable: { speech: 'Ora non riesco a vedere i prezzi. Riprova tra qualche minuto.' },
  demonstrationFare: 'Questa è una dimostrazione.',
  minutes: (count) => (count === 1 ? 'un minuto' : `${count} minuti`),

  offerAtLaunch: asking(
    `Ciao, questo è Ride Hailer! Vuoi collegare il tuo account, così posso prenotare le tue corse? ${TWO_ANSWERS}`,
    `Vuoi collegare il tuo account? ${TWO_ANSWERS}`,
  ),
  offerInPassing: asking(
    `A proposito, se colleghi il tuo account puoi richiedere corse con il tuo account Ride Hailer. Vuoi collegarlo, così posso prenotare le tue corse? ${TWO_ANSWERS}`,
    `Vuoi collegare il tuo account? ${TWO_ANSWERS}`,
  ),
  offerWhenRequired: asking(
    `Per questo mi serve il tuo account Ride Hailer. Vuoi collegarlo adesso, così posso prenotare le tue corse? ${TWO_ANSWERS}`,
    `Vuoi collegare il tuo account? ${TWO_ANSWERS}`,
  ),
  offerRepeated: asking(
    `Posso farlo, e prenotare le tue corse, appena il tuo account è collegato. Lo collego? ${TWO_ANSWERS}`,
    `Collego il tuo account? ${TWO_ANSWERS}`,
  ),
  offerReprompt: asking(
    `Con il tuo account collegato posso prenotare corse per te. Vuoi collegarlo? ${TWO_ANSWERS}`,
    TWO_ANSWERS,
  ),
  offerDeclined: fareInstead(
    `Nessun problema. Posso comunque dirti quanto costa una corsa. ${FARE_WHERE}`,
  ),
  appCard: fareInstead(
    `Per questo mi serve il tuo account Ride Hailer. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  linkInApp: fareInstead(
    `Qui il collegamento con la voce non è disponibile. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  linked: asking(`Ora posso aiutarti a prenotare una corsa! ${WHERE_TO}`, WHERE_TO),
  linkedSayAgain: asking(
    `Ora il tuo account è collegato. Dimmi ancora una volta di che cosa hai bisogno. ${WHAT_NEXT}`,
    WHAT_NEXT,
  ),
  linkedBeforeResuming: (givenName) =>
    givenName ? `${givenName}, ora posso aiutarti.` : 'Ora posso aiutarti.',
  resumeConfirmation: asking(
    'Il tuo account è collegato. Andiamo avanti con la tua richiesta?',
    "Andiamo avanti? Di' 'Sì' o 'No'.",
  ),
  tokenNotYetAvailable: asking(
    'Il tuo account è collegato, ma non posso ancora usarlo. Riprovo?',
    "Riprovo? Di' 'Sì' o 'No'.",
  ),
  resumeReprompt: asking(
    'Ho ancora la tua richiesta. Andiamo avanti?',
    "Andiamo avanti? Di' 'Sì' o 'No'.",
  ),
  tryLater: {
    speech: 'Non riesco ancora a usare il tuo account. Riapri Ride Hailer tra qualche minuto.',
  },
  resumeDeclined: asking(`Va bene, lascio stare. ${WHAT_NEXT}`, WHAT_NEXT),
  alreadyLinked: asking(`Il tuo account è già collegato. ${WHERE_TO}`, WHERE_TO),
  declined: fareInstead(`Va bene, il tuo account resta com'è. ${ON_THE_CARD} ${MEANWHILE}`),
  declinedAgain: fareInstead(
    `Il tuo account non è collegato. Dopo un no, Alexa potrebbe non chiedere di nuovo per un po'. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  notAnswered: fareInstead(
    `Non ho sentito una risposta, quindi il tuo account non è collegato. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  requirementsNotMet: (requirement) =>
    fareInstead(
      `${
        {
          phoneNumber:
            'Per il collegamento con la voce, il tuo profilo Alexa deve avere un numero di telefono.',
          voiceProfile: 'Per il collegamento con la voce, Alexa deve riconoscere la tua voce.',
          accountOwner:
            "Solo il titolare dell'account Amazon di questo dispositivo può collegarlo con la voce.",
          unknown: 'Con le tue impostazioni di Alexa il collegamento con la voce non è possibile.',
        }[requirement ?? 'unknown']
      } ${ON_THE_CARD} ${MEANWHILE}`,
    ),
  failed: fareInstead(`Questa volta il collegamento non è riuscito. ${ON_THE_CARD} ${MEANWHILE}`),
  invalidToken: fareInstead(
    `Il tuo account Ride Hailer va collegato di nuovo. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  verificationUnavailable: asking(
    'Ora non riesco a verificare il tuo account, quindi non ho fatto nulla. Riprovo?',
    "Riprovo? Di' 'Sì' o 'No'.",
  ),
};
