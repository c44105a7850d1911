import { connectionIn } from './response';
import { asks } from './speech';
import { isUnspoken, type Rule, type Turn } from './rule';

const LEAVING = /^AMAZON\.(Stop|Cancel|NavigateHome)Intent$/;

/** The Alexa app, as the languages name it. */
const ALEXA_APP =
  /alexa[\s-]?app|(\bapp|applicazione|aplicación|application|aplicativo)\s+(de\s+|di\s+|da\s+)?alexa|alexa\s?アプリ|アレクサアプリ/iu;

const leaves = ({ intent }: Turn): boolean => intent !== undefined && LEAVING.test(intent);
const isSpoken = ({ requestType }: Turn): boolean => !isUnspoken(requestType);

export const isSilentWhereUnheard: Rule = ({ requestType, answer }) => {
  if (!isUnspoken(requestType)) return undefined;
  const { speech, reprompt, card, directives } = answer;
  return speech !== undefined || reprompt !== undefined || card || directives.length > 0
    ? `${requestType} was answered with something to hear or see, which nobody will`
    : undefined;
};

export const saysSomething: Rule = (turn) =>
  isSpoken(turn) &&
  !leaves(turn) &&
  turn.answer.speech === undefined &&
  turn.answer.directives.length === 0
    ? 'nothing was said, and the customer does not know what comes next'
    : undefined;

export const listensAfterQuestion: Rule = (turn) => {
  const { speech, reprompt, shouldEndSession } = turn.answer;
  if (!isSpoken(turn) || speech === undefined || !asks(speech)) return undefined;
  if (connectionIn(turn.answer)) return 'a question was asked, and the conversation handed over';
  if (shouldEndSession !== false) return 'a question was asked, and the microphone stays closed';
  return reprompt === undefined ? 'a question was asked, and there is no reprompt' : undefined;
};

export const asksWhileListening: Rule = (turn) => {
  const { speech, shouldEndSession } = turn.answer;
  return isSpoken(turn) && shouldEndSession === false && !(speech !== undefined && asks(speech))
    ? 'the microphone stays open, and nothing was asked'
    : undefined;
};

export const leavesAtOnce: Rule = (turn) =>
  leaves(turn) && turn.answer.shouldEndSession === false
    ? `${turn.intent} did not end the session`
    : undefined;

export const tellsOfCard: Rule = ({ answer: { card, speech } }) =>
  card?.['type'] === 'LinkAccount' && !ALEXA_APP.test(speech ?? '')
    ? 'an app card was sent, and the words do not say so: they have to name the Alexa app'
    : undefined;

export const progressesInTurn: Rule = ({ progressed, requestType }) =>
  progressed && !/^(LaunchRequest|IntentRequest)$/.test(requestType)
    ? `a progressive response was sent for a ${requestType}: only launches and intents take one`
    : undefined;
