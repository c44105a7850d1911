import { connectionIn, isObject } from './response';
import { type Rule } from './rule';

/** The one connection that the simulator's Amazon offers. */
const URI = 'connection://AMAZON.AskForAccountLinking/1';
const INPUT = { '@type': 'AskForAccountLinking', '@version': '1' } as const;
const PLAYER = /^(AudioPlayer|VideoApp|PlaybackController)\./;

const quoted = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

/** `StartConnection` as its version 1.1 is documented; the published type leaves `input` open. */
export const hasConnectionShape: Rule = ({ answer }) => {
  const connection = connectionIn(answer);
  if (!connection) return undefined;
  const { uri, input, token, onCompletion } = connection;
  if (uri !== URI) return `the connection's uri is ${quoted(uri)}: it must be ${URI}`;
  if (onCompletion !== 'RESUME_SESSION') {
    return `the connection's onCompletion is ${quoted(onCompletion)}: the session is resumed only with RESUME_SESSION`;
  }
  if (token !== undefined && typeof token !== 'string') return "the connection's token is no text";
  if (!isObject(input)) return "the connection's input is no object";
  for (const [field, wanted] of Object.entries(INPUT)) {
    if (input[field] !== wanted) {
      return `the connection's input has ${field} ${quoted(input[field])}: it must be ${quoted(wanted)}`;
    }
  }
  const foreign = Object.keys(input).find((field) => !Object.hasOwn(INPUT, field));
  return foreign === undefined
    ? undefined
    : `the connection's input has a field ${quoted(foreign)}, which the connection does not know`;
};

export const connectsOnce: Rule = ({ answer: { directives } }) =>
  directives.filter(({ type }) => type === 'Connections.StartConnection').length > 1
    ? 'the answer starts two connections'
    : undefined;

export const leavesSessionToConnection: Rule = ({ answer }) =>
  connectionIn(answer) && answer.shouldEndSession !== undefined
    ? `shouldEndSession is ${answer.shouldEndSession} beside a connection: leave it unset`
    : undefined;

export const playsNothing: Rule = ({ answer }) => {
  const player = answer.directives.find(({ type }) => PLAYER.test(String(type)));
  return connectionIn(answer) && player
    ? `${quoted(player['type'])} stands beside a connection: no player may`
    : undefined;
};

export const connectsTheUnlinkedOnly: Rule = ({ answer, hadAccessToken }) =>
  connectionIn(answer) && hadAccessToken
    ? 'a connection was started though the request had an access token'
    : undefined;
