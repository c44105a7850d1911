import { checkResponse } from '../../simulator/alexa/response/check';
import { readResponse } from '../../simulator/alexa/response/response';
import { isResponseIgnored } from '../../simulator/alexa/response/rule';

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

/** Rules of Alexa and of this project that the response breaks. */
export function responseProblems(answer: unknown, requestType: string): readonly string[] {
  const { problems, isRejected } = checkResponse({
    requestType,
    response: readResponse(answer),
    hadAccessToken: false,
    sentProgressiveResponse: false,
  });
  return isRejected
    ? problems
    : projectRuleProblems((answer as SkillResponse).response, requestType);
}

export const speechOf = (spoken: Spoken | undefined): string =>
  spoken?.outputSpeech?.ssml ?? spoken?.outputSpeech?.text ?? '';

function projectRuleProblems(response: SkillResponse['response'], requestType: string): string[] {
  if (isResponseIgnored(requestType)) {
    return Object.keys(response).length > 0 ? [`a response to ${requestType}`] : [];
  }
  if (response.directives?.some(({ type }) => type === 'Connections.StartConnection')) {
    return response.reprompt ? ['a reprompt together with a connection'] : [];
  }
  const problems: string[] = [];
  const speech = speechOf(response);
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
