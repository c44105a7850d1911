import { isObject } from '../../json';
import { responseShapeProblem } from './schema';
import { ssmlProblem } from './speech';
import { isUnspoken, type Rule } from './rule';

const LARGEST_RESPONSE = 24 * 1024;
const LONGEST_SPEECH = 8_000;
const LONGEST_CARD = 8_000;

/** An unspoken request may be answered with nothing at all. */
export const hasShape: Rule = ({ requestType, response: { envelope } }) =>
  isUnspoken(requestType) && (envelope === null || envelope === undefined)
    ? undefined
    : responseShapeProblem(envelope);

export const isSmall: Rule = ({ response: { envelope } }) => {
  const bytes = Buffer.byteLength(JSON.stringify(envelope) ?? '');
  return bytes > LARGEST_RESPONSE
    ? `the response has ${bytes} bytes: the limit is ${LARGEST_RESPONSE}`
    : undefined;
};

export const isSpeakable: Rule = ({ response: { envelope } }) => {
  for (const [name, speech] of speeches(envelope)) {
    const { ssml, text } = speech;
    const said = typeof ssml === 'string' ? ssml : typeof text === 'string' ? text : '';
    if (said.length > LONGEST_SPEECH) {
      return `${name} has ${said.length} characters: the limit is ${LONGEST_SPEECH}`;
    }
    const problem = typeof ssml === 'string' ? ssmlProblem(ssml) : undefined;
    if (problem !== undefined) return `${name} is not valid SSML: ${problem}`;
  }
  return undefined;
};

export const hasShortCard: Rule = ({ response: { card } }) => {
  const { title, content, text } = card ?? {};
  const shown = [title, content, text].filter((part) => typeof part === 'string').join('');
  return shown.length > LONGEST_CARD
    ? `the card has ${shown.length} characters: the limit is ${LONGEST_CARD}`
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
