import { isObject } from '../../json';
import { responseShapeProblem } from './schema';
import { ssmlProblem } from './speech';
import { isResponseIgnored, type Rule } from './rule';

const MAX_RESPONSE_BYTES = 24 * 1024;
const MAX_SPEECH_LENGTH = 8_000;
const MAX_CARD_LENGTH = 8_000;

/** A response that Alexa ignores may be empty. */
export const hasShape: Rule = ({ requestType, response: { envelope } }) =>
  isResponseIgnored(requestType) && (envelope === null || envelope === undefined)
    ? undefined
    : responseShapeProblem(envelope);

export const isSmall: Rule = ({ response: { envelope } }) => {
  const bytes = Buffer.byteLength(JSON.stringify(envelope) ?? '');
  return bytes > MAX_RESPONSE_BYTES
    ? `the response has ${bytes} bytes: the limit is ${MAX_RESPONSE_BYTES}`
    : undefined;
};

export const isSpeakable: Rule = ({ response: { envelope } }) => {
  for (const [name, speech] of speeches(envelope)) {
    const { ssml, text } = speech;
    const said = typeof ssml === 'string' ? ssml : typeof text === 'string' ? text : '';
    if (said.length > MAX_SPEECH_LENGTH) {
      return `${name} has ${said.length} characters: the limit is ${MAX_SPEECH_LENGTH}`;
    }
    const problem = typeof ssml === 'string' ? ssmlProblem(ssml) : undefined;
    if (problem !== undefined) return `${name} is not valid SSML: ${problem}`;
  }
  return undefined;
};

export const hasShortCard: Rule = ({ response: { card } }) => {
  const { title, content, text } = card ?? {};
  const shown = [title, content, text].filter((part) => typeof part === 'string').join('');
  return shown.length > MAX_CARD_LENGTH
    ? `the card has ${shown.length} characters: the limit is ${MAX_CARD_LENGTH}`
    : undefined;
};

function speeches(envelope: unknown): [string, { readonly [name: string]: unknown }][] {
  const response = isObject(envelope) && isObject(envelope['response']) ? envelope['response'] : {};
  const reprompt = isObject(response['reprompt']) ? response['reprompt'] : {};
  const found: [string, unknown][] = [
    ['outputSpeech', response['outputSpeech']],
    ['the reprompt', reprompt['outputSpeech']],
  ];
  return found.flatMap(([name, speech]) => (isObject(speech) ? [[name, speech]] : []));
}
