import { connectionIn } from './response';
import { asksQuestion } from './speech';
import { isResponseIgnored, type Rule, type CheckedTurn } from './rule';

const LEAVING = /^AMAZON\.(Stop|Cancel|NavigateHome)Intent$/;

/** Names of the Alexa app in the supported languages. */
const ALEXA_APP =
  /alexa[\s-]?app|(\bapp|applicazione|aplicación|application|aplicativo)\s+(de\s+|di\s+|da\s+)?alexa|alexa\s?アプリ|アレクサアプリ/iu;

const customerLeaves = ({ intent }: CheckedTurn): boolean =>
  intent !== undefined && LEAVING.test(intent);
const isSpoken = ({ requestType }: CheckedTurn): boolean => !isResponseIgnored(requestType);

export const isEmptyWhereIgnored: Rule = ({ requestType, response }) => {
  if (!isResponseIgnored(requestType)) return undefined;
  const { speech, reprompt, card, directives } = response;
  return speech !== undefined || reprompt !== undefined || card || directives.length > 0
    ? `the response to ${requestType} has speech, a reprompt, a card or directives, which Alexa ignores`
    : undefined;
};

export const saysSomething: Rule = (turn) =>
  isSpoken(turn) &&
  !customerLeaves(turn) &&
  turn.response.speech === undefined &&
  turn.response.directives.length === 0
    ? 'the response has no speech and no directive, so the customer hears nothing'
    : undefined;

export const listensAfterQuestion: Rule = (turn) => {
  const { speech, reprompt, shouldEndSession } = turn.response;
  if (!isSpoken(turn) || speech === undefined || !asksQuestion(speech)) return undefined;
  if (connectionIn(turn.response))
    return 'the response asks a question and starts a connection: the question cannot be answered';
  if (shouldEndSession !== false)
    return 'the response asks a question but closes the microphone: set shouldEndSession to false';
  return reprompt === undefined ? 'the response asks a question without a reprompt' : undefined;
};

export const asksWhileListening: Rule = (turn) => {
  const { speech, shouldEndSession } = turn.response;
  return isSpoken(turn) &&
    shouldEndSession === false &&
    !(speech !== undefined && asksQuestion(speech))
    ? 'the microphone stays open, but the response asks nothing'
    : undefined;
};

export const endsWhenCustomerLeaves: Rule = (turn) =>
  customerLeaves(turn) && turn.response.shouldEndSession === false
    ? `${turn.intent} must end the session`
    : undefined;

export const announcesCard: Rule = ({ response: { card, speech } }) =>
  card?.['type'] === 'LinkAccount' && !ALEXA_APP.test(speech ?? '')
    ? 'the response sends an app card, but its speech does not name the Alexa app'
    : undefined;

export const isProgressiveResponseAllowed: Rule = ({ sentProgressiveResponse, requestType }) =>
  sentProgressiveResponse && !/^(LaunchRequest|IntentRequest)$/.test(requestType)
    ? `a progressive response was sent for a ${requestType}: only LaunchRequest and IntentRequest allow one`
    : undefined;
