import { spokenText } from './speech';
import { isObject } from '../../json';

/** A field with a wrong shape counts as absent. */
export interface SkillResponse {
  readonly envelope: unknown;
  readonly attributes: Readonly<{ [name: string]: unknown }>;
  /** Text without markup. */
  readonly speech: string | undefined;
  readonly reprompt: string | undefined;
  readonly card: JsonObject | undefined;
  readonly directives: readonly JsonObject[];
  readonly shouldEndSession: boolean | undefined;
}

export type JsonObject = Readonly<{ [name: string]: unknown }>;

export function readResponse(envelope: unknown): SkillResponse {
  const { response: given, sessionAttributes } = objectOrEmpty(envelope);
  const response = objectOrEmpty(given);
  const { directives, shouldEndSession } = response;
  return {
    envelope,
    attributes: objectOrEmpty(sessionAttributes),
    speech: textOf(response['outputSpeech']),
    reprompt: textOf(objectOrEmpty(response['reprompt'])['outputSpeech']),
    card: isObject(response['card']) ? response['card'] : undefined,
    directives: Array.isArray(directives) ? directives.filter(isObject) : [],
    shouldEndSession: typeof shouldEndSession === 'boolean' ? shouldEndSession : undefined,
  };
}

const objectOrEmpty = (value: unknown): JsonObject => (isObject(value) ? value : {});

function textOf(speech: unknown): string | undefined {
  const { ssml, text } = objectOrEmpty(speech);
  if (typeof ssml === 'string') return spokenText(ssml) || undefined;
  return typeof text === 'string' ? text.trim() || undefined : undefined;
}

export const connectionIn = ({ directives }: SkillResponse): JsonObject | undefined =>
  directives.find(({ type }) => type === 'Connections.StartConnection');

/** The version of the task does not matter. */
export const isOtherConnection = ({ uri }: JsonObject): boolean =>
  /^connection:\/\/(?!AMAZON\.AskForAccountLinking\b)/.test(String(uri));
