import { asking } from './asking';
import { type RideHailerWords } from './words';

const WHERE_TO = '¿Adónde quieres ir?';
const SHALL_I_BOOK = "¿Reservo el viaje? Di 'Sí' o 'No'.";
const WHAT_NEXT = 'Puedes reservar un viaje o preguntar cuánto cuesta. ¿Qué quieres hacer?';
const I_CAN = 'Puedo reservar un viaje, decirte dónde está tu conductor o calcular un precio.';
const FARE_WHERE = '¿Para qué destino quieres un precio?';
const TWO_ANSWERS = "Puedes decir: 'Vincula mi cuenta', o 'No'.";
const OR_STOP = "Si has terminado, di 'Para'.";
const ON_THE_CARD =
  'He enviado una tarjeta a la página de inicio de tu aplicación Alexa, donde puedes vincular tu cuenta.';
const MEANWHILE = `Mientras tanto, puedo decirte cuánto cuesta un viaje. ${FARE_WHERE}`;

const fareInstead = (speech: string) => asking(speech, `${FARE_WHERE} ${OR_STOP}`);

const notBookedYet = (destination: string) =>
  `Tu viaje aún no está reservado, destino: ${destination}. ¿Lo reservo?`;

export const es: RideHailerWords = {
  welcomeBack: asking(`¡Qué bien que hayas vuelto a Ride Hailer! ${WHERE_TO}`, WHERE_TO),
  welcome: asking(`¡Hola, esto es Ride Hailer! ${WHAT_NEXT}`, WHAT_NEXT),
  help: asking(
    `${I_CAN} Para conectar Ride Hailer, di: 'Vincula mi cuenta'. ¿Qué quieres hacer?`,
    WHAT_NEXT,
  ),
  helpLinked: asking(`${I_CAN} ¿Qué quieres hacer?`, WHAT_NEXT),
  sessionResumed: asking(`Sigamos con Ride Hailer. ${WHAT_NEXT}`, WHAT_NEXT),
  fallback: asking(
    "No te he entendido. Puedes decir: 'Reserva un viaje al aeropuerto', o '¿Cuánto cuesta un viaje a casa?'. ¿Qué quieres hacer?",
    WHAT_NEXT,
  ),
  goodbye: { speech: '¡Hasta pronto!' },
  requestFailed: asking(
    'Algo ha fallado por mi parte, y no se ha reservado nada. ¿Qué quieres hacer?',
    WHAT_NEXT,
  ),

  whereTo: asking(WHERE_TO),
  whereToForFare: asking(FARE_WHERE),
  whereToInstead: asking(
    'De acuerdo, no lo reservo. ¿Adónde quieres ir en su lugar?',
    `${WHERE_TO} ${OR_STOP}`,
  ),
  confirmBooking: (destination) =>
    asking(`Un viaje, destino: ${destination}. ¿Lo reservo?`, SHALL_I_BOOK),
  bookingReprompt: (destination) =>
    asking(`No te he entendido. ${notBookedYet(destination)}`, SHALL_I_BOOK),
  bookingHelp: (destination) => asking(`${I_CAN} ${notBookedYet(destination)}`, SHALL_I_BOOK),
  bookingDropped: asking(
    `Sigo sin entenderte, así que no lo reservo. ${WHERE_TO}`,
    `${WHERE_TO} ${OR_STOP}`,
  ),
  booked: (destination, minutes) => ({
    speech: `Tu viaje está reservado, destino: ${destination}. El conductor llega en ${minutes}.`,
  }),
  bookedInDemonstration: (destination) => ({
    speech: `Esto es una demostración, así que no vendrá ningún coche. Si no, tu viaje estaría reservado, destino: ${destination}.`,
  }),
  bookingUnknown: asking(
    'He pedido tu viaje, pero no he tenido respuesta. Puede que esté reservado. ¿Lo compruebo?',
    "¿Compruebo si tu viaje está reservado? Di 'Sí' o 'No'.",
  ),
  notBooked: {
    speech:
      'Ahora no puedo conectar con Ride Hailer, y no se ha reservado nada. Inténtalo más tarde.',
  },
  rideOnItsWay: (destination, minutes) => ({
    speech: `Tu conductor llega en ${minutes}, destino: ${destination}.`,
  }),
  noRide: asking(`Ahora mismo no tienes ningún viaje. ${WHERE_TO}`, WHERE_TO),
  cannotCancel: asking(
    `No puedo cancelar un viaje con la voz. Puedes cancelarlo en la aplicación de Ride Hailer. ${WHAT_NEXT}`,
    WHAT_NEXT,
  ),
  noRideInDemonstration: {
    speech: 'Esto es una demostración sin viajes reales, así que no hay ninguno en camino.',
  },
  serviceUnavailable: {
    speech: 'Ahora no puedo conectar con Ride Hailer. Inténtalo dentro de unos minutos.',
  },
  fare: (destination, price) =>
    asking(
      `Un viaje con destino ${destination} cuesta unos ${price}. ¿Qué otro destino te interesa?`,
      `¿Qué otro destino te interesa? ${OR_STOP}`,
    ),
  fareStatement: (destination, price) =>
    `Un viaje con destino ${destination} cuesta unos ${price}.`,
  fareReprompt: fareInstead(`No te he entendido. ${FARE_WHERE}`),
  fareHelp: fareInstead(`${I_CAN} ${FARE_WHERE}`),
  fareThenBook: (destination, price) =>
    asking(`Un viaje con destino ${destination} cuesta unos ${price}. ¿Lo reservo?`, SHALL_I_BOOK),
  fareUnavailable: {
    speech: 'Ahora no puedo consultar los precios. Inténtalo dentro de unos minutos.',
  },
  demonstrationFare: 'Esto es una demostración.',
  minutes: (count) => (count === 1 ? 'un minuto' : `${count} minutos`),

  offerAtLaunch: asking(
    `¡Hola, esto es Ride Hailer! ¿Quieres vincular tu cuenta para que pueda reservar tus viajes? ${TWO_ANSWERS}`,
    `¿Quieres vincular tu cuenta? ${TWO_ANSWERS}`,
  ),
  offerInPassing: asking(
    `Por cierto, si vinculas tu cuenta, puedes pedir viajes con tu cuenta de Ride Hailer. ¿Quieres vincularla para que pueda reservar tus viajes? ${TWO_ANSWERS}`,
    `¿Quieres vincular tu cuenta? ${TWO_ANSWERS}`,
  ),
  offerWhenRequired: asking(
    `Para eso necesito tu cuenta de Ride Hailer. ¿Quieres vincularla ahora, para que pueda reservar tus viajes? ${TWO_ANSWERS}`,
    `¿Quieres vincular tu cuenta? ${TWO_ANSWERS}`,
  ),
  offerRepeated: asking(
    `Podré hacerlo, y reservar tus viajes, en cuanto tu cuenta esté vinculada. ¿La vinculo? ${TWO_ANSWERS}`,
    `¿Vinculo tu cuenta? ${TWO_ANSWERS}`,
  ),
  offerReprompt: asking(
    `Con tu cuenta vinculada, puedo reservar viajes por ti. ¿Quieres vincularla? ${TWO_ANSWERS}`,
    TWO_ANSWERS,
  ),
  offerDeclined: fareInstead(
    `No hay problema. Aun así puedo decirte cuánto cuesta un viaje. ${FARE_WHERE}`,
  ),
  appCard: fareInstead(`Para eso necesito tu cuenta de Ride Hailer. ${ON_THE_CARD} ${MEANWHILE}`),
  linkInApp: fareInstead(`Aquí no se puede vincular con la voz. ${ON_THE_CARD} ${MEANWHILE}`),
  linked: asking(`Ahora puedo ayudarte a reservar un viaje. ${WHERE_TO}`, WHERE_TO),
  linkedSayAgain: asking(
    `Ahora tu cuenta está vinculada. Dime otra vez lo que necesitas. ${WHAT_NEXT}`,
    WHAT_NEXT,
  ),
  linkedBeforeResuming: (givenName) =>
    givenName ? `${givenName}, ahora puedo ayudarte con eso.` : 'Ahora puedo ayudarte con eso.',
  resumeConfirmation: asking(
    'Tu cuenta está vinculada. ¿Seguimos con lo que pediste?',
    "¿Seguimos? Di 'Sí' o 'No'.",
  ),
  tokenNotYetAvailable: asking(
    'Tu cuenta está vinculada, pero todavía no puedo usarla. ¿Lo intento otra vez?',
    "¿Lo intento otra vez? Di 'Sí' o 'No'.",
  ),
  resumeReprompt: asking(
    'Todavía tengo lo que pediste. ¿Seguimos con ello?',
    "¿Seguimos? Di 'Sí' o 'No'.",
  ),
  tryLater: {
    speech: 'Sigo sin poder usar tu cuenta. Abre Ride Hailer otra vez dentro de unos minutos.',
  },
  resumeDeclined: asking(`De acuerdo, lo dejo. ${WHAT_NEXT}`, WHAT_NEXT),
  alreadyLinked: asking(`Tu cuenta ya está vinculada. ${WHERE_TO}`, WHERE_TO),
  declined: fareInstead(`Muy bien, tu cuenta se queda como está. ${ON_THE_CARD} ${MEANWHILE}`),
  declinedAgain: fareInstead(
    `Tu cuenta no está vinculada. Después de un no, Alexa puede tardar un tiempo en volver a preguntar. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  notAnswered: fareInstead(
    `No he oído ninguna respuesta, así que tu cuenta no está vinculada. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  requirementsNotMet: (requirement) =>
    fareInstead(
      `${
        {
          phoneNumber:
            'Para vincular con la voz, tu perfil de Alexa necesita un número de teléfono.',
          voiceProfile: 'Para vincular con la voz, Alexa tiene que reconocer tu voz.',
          accountOwner:
            'Solo el titular de la cuenta de Amazon de este dispositivo puede vincular con la voz.',
          unknown: 'Con tus ajustes de Alexa no se puede vincular con la voz.',
        }[requirement ?? 'unknown']
      } ${ON_THE_CARD} ${MEANWHILE}`,
    ),
  failed: fareInstead(`Esta vez no se ha podido vincular. ${ON_THE_CARD} ${MEANWHILE}`),
  invalidToken: fareInstead(
    `Hay que vincular de nuevo tu cuenta de Ride Hailer. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  verificationUnavailable: asking(
    'Ahora no puedo comprobar tu cuenta, así que no se ha hecho nada. ¿Lo intento otra vez?',
    "¿Lo intento otra vez? Di 'Sí' o 'No'.",
  ),
};

/** Latin American Spanish, where it differs. */
export const esLatinAmerica: RideHailerWords = {
  ...es,
  fallback: asking(
    "No te entendí. Puedes decir: 'Pide un viaje al aeropuerto', o '¿Cuánto cuesta un viaje a casa?'. ¿Qué quieres hacer?",
    WHAT_NEXT,
  ),
  requestFailed: asking(
    'Algo falló de mi lado, y no se reservó nada. ¿Qué quieres hacer?',
    WHAT_NEXT,
  ),
  bookingReprompt: (destination) =>
    asking(`No te entendí. ${notBookedYet(destination)}`, SHALL_I_BOOK),
  bookedInDemonstration: (destination) => ({
    speech: `Esto es una demostración, así que no va a venir ningún auto. Si no, tu viaje estaría reservado, destino: ${destination}.`,
  }),
  bookingUnknown: asking(
    'Pedí tu viaje, pero no tuve respuesta. Puede que esté reservado. ¿Lo reviso?',
    "¿Reviso si tu viaje está reservado? Di 'Sí' o 'No'.",
  ),
  notBooked: {
    speech: 'Ahora no puedo conectarme con Ride Hailer, y no se reservó nada. Intenta más tarde.',
  },
  serviceUnavailable: {
    speech: 'Ahora no puedo conectarme con Ride Hailer. Intenta de nuevo en unos minutos.',
  },
  fareUnavailable: {
    speech: 'Ahora no puedo consultar los precios. Intenta de nuevo en unos minutos.',
  },
  failed: fareInstead(`Esta vez no se pudo vincular. ${ON_THE_CARD} ${MEANWHILE}`),
};
