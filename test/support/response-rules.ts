import { responseValidator } from './response-schema';
import { isSpeakable } from './ssml';

const MAX_RESPONSE_BYTES = 24 * 1024;
const MAX_SPEECH_LENGTH = 8_000;
const UNSPOKEN = /^(SessionEndedRequest$|System\.|AlexaSkillEvent\.)/;

interface Spoken {
  readonly outputSpeech?: { readonly ssml?: string; readonly text?: string };
}

export interface SkillResponse {
  readonly sessionAttributes?: Record<string, unknown>;
  readonly response: Spoken & {
    readonly reprompt?: Spoken;
    readonly card?: { readonly type: string };
    readonly directives?: readonly Record<string, unknown>[];
    readonly shouldEndSession?: boolean;
  };
}

/** The rules of Alexa that a response to a request of the type breaks. */
export function responseProblems(answer: unknown, requestType: string): string[] {
  const validate = responseValidator();
  const json = JSON.stringify(answer);
  if (!validate(answer)) {
    const { instancePath, message } = validate.errors![0]!;
    return [`schema: ${instancePath} ${message}`];
  }
  const { response } = answer as SkillResponse;
  const problems = Buffer.byteLength(json) > MAX_RESPONSE_BYTES ? ['longer than 24 KB'] : [];
  for (const text of [speechOf(response), speechOf(response.reprompt)]) {
    if (text.length > MAX_SPEECH_LENGTH) problems.push('speech over 8,000 characters');
    if (!isSpeakable(text)) problems.push(`not SSML: ${text.slice(0, 200)}`);
  }
  return [...problems, ...sessionProblems(response, requestType)];
}

export const speechOf = (spoken: Spoken | undefined): string =>
  spoken?.outputSpeech?.ssml ?? spoken?.outputSpeech?.text ?? '';

function sessionProblems(response: SkillResponse['response'], requestType: string): string[] {
  const problems: string[] = [];
  const speech = speechOf(response);
  const connection = response.directives?.find(
    ({ type }) => type === 'Connections.StartConnection',
  );
  if (UNSPOKEN.test(requestType)) {
    return Object.keys(response).length > 0 ? [`a response to ${requestType}`] : [];
  }
  if (connection) {
    if ('shouldEndSession' in response) problems.push('shouldEndSession beside a connection');
    if (response.reprompt) problems.push('a reprompt beside a connection');
    return problems;
  }
  const asks = response.reprompt !== undefined;
  if (asks && response.shouldEndSession !== false)
    problems.push('a reprompt in a session that ends');
  if (!asks && response.shouldEndSession === false)
    problems.push('an open session without a reprompt');
  if (!asks && /[?？]\W*<\/speak>$/.test(speech)) problems.push('a question that ends the session');
  if (response.card && !/Alexa|アレクサ/.test(speech))
    problems.push('a card that the speech does not mention');
  return problems;
}
