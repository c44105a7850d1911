import { isObject } from './response';
import { answerShapeProblem } from './schema';
import { ssmlProblem } from './speech';
import { isUnspoken, type Rule } from './rule';

const LARGEST_ANSWER = 24 * 1024;
const LONGEST_SPEECH = 8_000;
const LONGEST_CARD = 8_000;

/** Nothing at all will do where nothing is spoken. */
export const hasShape: Rule = ({ requestType, answer: { envelope } }) =>
  isUnspoken(requestType) && (envelope === null || envelope === undefined)
    ? undefined
    : answerShapeProblem(envelope);

export const isSmall: Rule = ({ answer: { envelope } }) => {
  const bytes = Buffer.byteLength(JSON.stringify(envelope) ?? '');
  return bytes > LARGEST_ANSWER
    ? `the answer has ${bytes} bytes: at most ${LARGEST_ANSWER} are taken`
    : undefined;
};

export const isSpeakable: Rule = ({ answer: { envelope } }) => {
  for (const [name, speech] of speeches(envelope)) {
    const { ssml, text } = speech;
    const said = typeof ssml === 'string' ? ssml : typeof text === 'string' ? text : '';
    if (said.length > LONGEST_SPEECH) {
      return `${name} has ${said.length} characters: at most ${LONGEST_SPEECH} are spoken`;
    }
    const problem = typeof ssml === 'string' ? ssmlProblem(ssml) : undefined;
    if (problem !== undefined) return `${name} is no SSML: ${problem}`;
  }
  return undefined;
};

export const hasShortCard: Rule = ({ answer: { card } }) => {
  const { title, content, text } = card ?? {};
  const shown = [title, content, text].filter((part) => typeof part === 'string').join('');
  return shown.length > LONGEST_CARD
    ? `the card has ${shown.length} characters: at most ${LONGEST_CARD} are shown`
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
