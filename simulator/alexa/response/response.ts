import { spokenText } from './speech';

/** What a skill answered, read without trust: what has another shape counts as left out. */
export interface Answer {
  readonly envelope: unknown;
  readonly attributes: Readonly<{ [name: string]: unknown }>;
  /** Without markup; undefined where there is none. */
  readonly speech: string | undefined;
  readonly reprompt: string | undefined;
  readonly card: JsonObject | undefined;
  readonly directives: readonly JsonObject[];
  readonly shouldEndSession: boolean | undefined;
}

export type JsonObject = Readonly<{ [name: string]: unknown }>;

export function readAnswer(envelope: unknown): Answer {
  const { response: given, sessionAttributes } = objectOr(envelope);
  const response = objectOr(given);
  const { directives, shouldEndSession } = response;
  return {
    envelope,
    attributes: objectOr(sessionAttributes),
    speech: heard(response['outputSpeech']),
    reprompt: heard(objectOr(response['reprompt'])['outputSpeech']),
    card: isObject(response['card']) ? response['card'] : undefined,
    directives: Array.isArray(directives) ? directives.filter(isObject) : [],
    shouldEndSession: typeof shouldEndSession === 'boolean' ? shouldEndSession : undefined,
  };
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectOr = (value: unknown): JsonObject => (isObject(value) ? value : {});

function heard(speech: unknown): string | undefined {
  const { ssml, text } = objectOr(speech);
  if (typeof ssml === 'string') return spokenText(ssml) || undefined;
  return typeof text === 'string' ? text.trim() || undefined : undefined;
}

const START_CONNECTION = 'Connections.StartConnection';

/** The directive that hands over, where there is one. */
export const connectionIn = ({ directives }: Answer): JsonObject | undefined =>
  directives.find(({ type }) => type === START_CONNECTION);
