import { asking } from './asking';
import { type RideHailerWords } from './words';

const WHERE_TO = 'Para onde você quer ir?';
const SHALL_I_BOOK = "Posso pedir a corrida? Diga 'Sim' ou 'Não'.";
const WHAT_NEXT = 'Você pode pedir uma corrida ou perguntar o preço. O que você quer fazer?';
const I_CAN = 'Posso pedir uma corrida, dizer onde está seu motorista ou estimar um preço.';
const FARE_WHERE = 'Para qual destino você quer saber o preço?';
const TWO_ANSWERS = "Você pode dizer: 'Vincular minha conta', ou 'Não'.";
const OR_STOP = "Se já terminou, diga 'Parar'.";
const ON_THE_CARD =
  'Enviei um cartão para a página inicial do seu aplicativo Alexa, onde você pode vincular sua conta.';
const MEANWHILE = `Enquanto isso, posso dizer quanto custa uma corrida. ${FARE_WHERE}`;

const fareInstead = (speech: string) => asking(speech, `${FARE_WHERE} ${OR_STOP}`);

const notBookedYet = (destination: string) =>
  `Sua corrida ainda não foi pedida, destino: ${destination}. Posso pedir?`;

export const pt: RideHailerWords = {
  welcomeBack: asking(`Que bom ter você de volta no Ride Hailer! ${WHERE_TO}`, WHERE_TO),
  welcome: asking(`Olá, aqui é o Ride Hailer! ${WHAT_NEXT}`, WHAT_NEXT),
  help: asking(
    `${I_CAN} Para conectar o Ride Hailer, diga: 'Vincular minha conta'. O que você quer fazer?`,
    WHAT_NEXT,
  ),
  helpLinked: asking(`${I_CAN} O que você quer fazer?`, WHAT_NEXT),
  sessionResumed: asking(`Vamos continuar com o Ride Hailer. ${WHAT_NEXT}`, WHAT_NEXT),
  fallback: asking(
    "Não entendi. Você pode dizer: 'Peça uma corrida para o aeroporto', ou: 'Quanto custa uma corrida para casa?' O que você quer fazer?",
    WHAT_NEXT,
  ),
  goodbye: { speech: 'Até logo!' },
  requestFailed: asking(
    'Algo deu errado aqui, e nada foi pedido. O que você quer fazer?',
    WHAT_NEXT,
  ),

  whereTo: asking(WHERE_TO),
  whereToForFare: asking(FARE_WHERE),
  whereToInstead: asking(
    'Tudo bem, não vou pedir. Para onde você quer ir então?',
    `${WHERE_TO} ${OR_STOP}`,
  ),
  confirmBooking: (destination) =>
    asking(`Uma corrida, destino: ${destination}. Posso pedir?`, SHALL_I_BOOK),
  bookingReprompt: (destination) =>
    asking(`Não entendi. ${notBookedYet(destination)}`, SHALL_I_BOOK),
  bookingHelp: (destination) => asking(`${I_CAN} ${notBookedYet(destination)}`, SHALL_I_BOOK),
  bookingDropped: asking(
    `Ainda não entendi, então não vou pedir. ${WHERE_TO}`,
    `${WHERE_TO} ${OR_STOP}`,
  ),
  booked: (destination, minutes) => ({
    speech: `Sua corrida está confirmada, destino: ${destination}. O motorista chega em ${minutes}.`,
  }),
  bookedInDemonstration: (destination) => ({
    speech: `Isto é uma demonstração, então nenhum carro virá. Se não fosse, sua corrida estaria confirmada, destino: ${destination}.`,
  }),
  bookingUnknown: asking(
    'Pedi sua corrida, mas não tive resposta. Talvez ela esteja confirmada. Posso verificar?',
    "Posso verificar se sua corrida está confirmada? Diga 'Sim' ou 'Não'.",
  ),
  notBooked: {
    speech:
      'Não consigo falar com o Ride Hailer agora, e nada foi pedido. Tente de novo mais tarde.',
  },
  rideOnItsWay: (destination, minutes) => ({
    speech: `Seu motorista chega em ${minutes}, destino: ${destination}.`,
  }),
  noRide: asking(`Você não tem nenhuma corrida agora. ${WHERE_TO}`, WHERE_TO),
  cannotCancel: asking(
    `Não consigo cancelar uma corrida por voz. Você pode cancelar no aplicativo Ride Hailer. ${WHAT_NEXT}`,
    WHAT_NEXT,
  ),
  noRideInDemonstration: {
    speech: 'Isto é uma demonstração sem corridas reais, então nenhuma está a caminho.',
  },
  serviceUnavailable: {
    speech: 'Não consigo falar com o Ride Hailer agora. Tente de novo em alguns minutos.',
  },
  fare: (destination, price) =>
    asking(
      `Uma corrida com destino ${destination} custa cerca de ${price}. Qual outro destino interessa?`,
      `Qual outro destino interessa? ${OR_STOP}`,
    ),
  fareStatement: (destination, price) =>
    `Uma corrida com destino ${destination} custa cerca de ${price}.`,
  fareReprompt: fareInstead(`Não entendi. ${FARE_WHERE}`),
  fareHelp: fareInstead(`${I_CAN} ${FARE_WHERE}`),
  fareThenBook: (destination, price) =>
    asking(
      `Uma corrida com destino ${destination} custa cerca de ${price}. Posso pedir?`,
      SHALL_I_BOOK,
    ),
  fareUnavailable: {
    speech: 'Não consigo ver os preços agora. Tente de novo em alguns minutos.',
  },
  demonstrationFare: 'Isto é uma demonstração.',
  minutes: (count) => (count === 1 ? 'um minuto' : `${count} minutos`),

  offerAtLaunch: asking(
    `Olá, aqui é o Ride Hailer! Quer vincular sua conta, para eu poder pedir suas corridas? ${TWO_ANSWERS}`,
    `Quer vincular sua conta? ${TWO_ANSWERS}`,
  ),
  offerInPassing: asking(
    `Aliás, vinculando sua conta, você pode pedir corridas com a sua conta do Ride Hailer. Quer vincular, para eu poder pedir suas corridas? ${TWO_ANSWERS}`,
    `Quer vincular sua conta? ${TWO_ANSWERS}`,
  ),
  offerWhenRequired: asking(
    `Para isso, preciso da sua conta do Ride Hailer. Quer vincular agora, para eu poder pedir suas corridas? ${TWO_ANSWERS}`,
    `Quer vincular sua conta? ${TWO_ANSWERS}`,
  ),
  offerRepeated: asking(
    `Posso fazer isso, e pedir suas corridas, assim que sua conta estiver vinculada. Quer que eu vincule? ${TWO_ANSWERS}`,
    `Quer que eu vincule sua conta? ${TWO_ANSWERS}`,
  ),
  offerReprompt: asking(
    `Com sua conta vinculada, posso pedir corridas para você. Quer vincular? ${TWO_ANSWERS}`,
    TWO_ANSWERS,
  ),
  offerDeclined: fareInstead(
    `Sem problema. Mesmo assim, posso dizer quanto custa uma corrida. ${FARE_WHERE}`,
  ),
  appCard: fareInstead(
    `Para isso, preciso da sua conta do Ride Hailer. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  linkInApp: fareInstead(`Aqui não dá para vincular por voz. ${ON_THE_CARD} ${MEANWHILE}`),
  linked: asking(`Agora posso ajudar você a pedir uma corrida! ${WHERE_TO}`, WHERE_TO),
  linkedSayAgain: asking(
    `Agora sua conta está vinculada. Diga de novo do que você precisa. ${WHAT_NEXT}`,
    WHAT_NEXT,
  ),
  linkedBeforeResuming: (givenName) =>
    givenName ? `${givenName}, agora posso ajudar com isso.` : 'Agora posso ajudar com isso.',
  resumeConfirmation: asking(
    'Sua conta está vinculada. Vamos continuar com o seu pedido?',
    "Vamos continuar? Diga 'Sim' ou 'Não'.",
  ),
  tokenNotYetAvailable: asking(
    'Sua conta está vinculada, mas ainda não consigo usar. Quer que eu tente de novo?',
    "Quer que eu tente de novo? Diga 'Sim' ou 'Não'.",
  ),
  resumeReprompt: asking(
    'Ainda tenho o seu pedido. Vamos continuar?',
    "Vamos continuar? Diga 'Sim' ou 'Não'.",
  ),
  tryLater: {
    speech: 'Ainda não consigo usar sua conta. Abra o Ride Hailer de novo em alguns minutos.',
  },
  resumeDeclined: asking(`Tudo bem, deixo como está. ${WHAT_NEXT}`, WHAT_NEXT),
  alreadyLinked: asking(`Sua conta já está vinculada. ${WHERE_TO}`, WHERE_TO),
  declined: fareInstead(`Tudo bem, sua conta fica como está. ${ON_THE_CARD} ${MEANWHILE}`),
  declinedAgain: fareInstead(
    `Sua conta não está vinculada. Depois de um não, a Alexa pode demorar a perguntar de novo. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  notAnswered: fareInstead(
    `Não ouvi uma resposta, então sua conta não está vinculada. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  requirementsNotMet: (requirement) =>
    fareInstead(
      `${
        {
          phoneNumber:
            'Para vincular por voz, seu perfil da Alexa precisa de um número de telefone.',
          voiceProfile: 'Para vincular por voz, a Alexa precisa reconhecer sua voz.',
          accountOwner: 'Só o titular da conta Amazon deste dispositivo pode vincular por voz.',
          unknown: 'Com suas configurações da Alexa, não dá para vincular por voz.',
        }[requirement ?? 'unknown']
      } ${ON_THE_CARD} ${MEANWHILE}`,
    ),
  failed: fareInstead(`Desta vez não deu para vincular. ${ON_THE_CARD} ${MEANWHILE}`),
  invalidToken: fareInstead(
    `Sua conta do Ride Hailer precisa ser vinculada de novo. ${ON_THE_CARD} ${MEANWHILE}`,
  ),
  verificationUnavailable: asking(
    'Não consigo verificar sua conta agora, então nada foi feito. Quer que eu tente de novo?',
    "Quer que eu tente de novo? Diga 'Sim' ou 'Não'.",
  ),
};
