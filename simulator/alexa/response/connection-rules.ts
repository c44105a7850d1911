import { isObject } from '../../json';
import { connectionIn, isOtherConnection } from './response';
import { type CheckedTurn, type Rule } from './rule';

/** The only connection that the simulator provides. */
const URI = 'connection://AMAZON.AskForAccountLinking/1';
const INPUT = { '@type': 'AskForAccountLinking', '@version': '1' } as const;
const PLAYER = /^(AudioPlayer|VideoApp|PlaybackController)\./;

const quoted = (value: unknown): string => JSON.stringify(value) ?? 'missing';

/** Stricter than the type in `ask-sdk-model`, which allows any `input`. */
export const hasConnectionShape: Rule = (turn) => {
  const connection = connectionIn(turn.response);
  if (!connection || startsUnsimulatedConnection(turn)) return undefined;
  const { uri, input, token, onCompletion } = connection;
  if (uri !== URI) return `the connection's uri is ${quoted(uri)}: it must be ${URI}`;
  if (onCompletion !== 'RESUME_SESSION') {
    return `the connection's onCompletion is ${quoted(onCompletion)}: the session is resumed only with RESUME_SESSION`;
  }
  if (token !== undefined && typeof token !== 'string')
    return "the connection's token must be a string";
  if (!isObject(input)) return "the connection's input must be an object";
  for (const [field, expected] of Object.entries(INPUT)) {
    if (input[field] !== expected) {
      return `the connection's input has ${field} ${quoted(input[field])}: it must be ${quoted(expected)}`;
    }
  }
  const unknownField = Object.keys(input).find((field) => !Object.hasOwn(INPUT, field));
  return unknownField === undefined
    ? undefined
    : `the connection's input has a field ${quoted(unknownField)}, which the connection does not define`;
};

export const connectsOnce: Rule = ({ response: { directives } }) =>
  directives.filter(({ type }) => type === 'Connections.StartConnection').length > 1
    ? 'the response starts more than one connection'
    : undefined;

export const leavesShouldEndSessionUnset: Rule = ({ response }) =>
  connectionIn(response) && response.shouldEndSession !== undefined
    ? `shouldEndSession is ${response.shouldEndSession} together with a connection: leave it unset`
    : undefined;

export const playsNoMediaWithConnection: Rule = ({ response }) => {
  const player = response.directives.find(({ type }) => PLAYER.test(String(type)));
  return connectionIn(response) && player
    ? `${quoted(player['type'])} is not allowed together with a connection`
    : undefined;
};

export const connectsTheUnlinkedOnly: Rule = (turn) =>
  connectionIn(turn.response) && turn.hadAccessToken && !startsUnsimulatedConnection(turn)
    ? 'a connection was started although the request had an access token'
    : undefined;

/** A skill of another team may use other connections, which the simulator does not simulate. */
const startsUnsimulatedConnection = ({ response, isOtherSkill = false }: CheckedTurn): boolean => {
  const connection = connectionIn(response);
  return isOtherSkill && connection !== undefined && isOtherConnection(connection);
};

export const startsSimulatedConnection: Rule = (turn) =>
  startsUnsimulatedConnection(turn)
    ? `the simulator simulates no connection but account linking, so ${quoted(connectionIn(turn.response)!['uri'])} ends the session here`
    : undefined;
