import { type interfaces } from 'ask-sdk-model';
import { type Captured } from './pending-request';
import { decode } from './pending-request-encoding';

export const CONNECTION_TOKEN_PREFIX = 'voice-forward-linking.1.';

/** A limit of this project: Amazon's documentation states none. */
const MAX_TOKEN_LENGTH = 2_048;
/** First character of a payload that is not an encoded request; base64url does not use this character. */
const REFERENCE = '.';
const TOO_LARGE = `${REFERENCE}too-large`;

type StartConnection = interfaces.connections.V1.StartConnectionDirective;

export function startConnection(pending: Captured | undefined): StartConnection {
  return {
    type: 'Connections.StartConnection',
    uri: 'connection://AMAZON.AskForAccountLinking/1',
    input: { '@type': 'AskForAccountLinking', '@version': '1' },
    token: connectionToken(pending),
    onCompletion: 'RESUME_SESSION',
  };
}

/**
 * Has the encoded request, or only its id if the token would be longer than `MAX_TOKEN_LENGTH`. A `tooLarge`
 * request, which does not fit into the ledger either, has no id: the token only says that there was one.
 */
export function connectionToken(pending: Captured | undefined): string {
  if (pending === undefined) return CONNECTION_TOKEN_PREFIX;
  if (pending === 'tooLarge') return CONNECTION_TOKEN_PREFIX + TOO_LARGE;
  const token = CONNECTION_TOKEN_PREFIX + pending.encoded;
  return token.length <= MAX_TOKEN_LENGTH
    ? token
    : CONNECTION_TOKEN_PREFIX + REFERENCE + pending.id;
}

export const isLinkingToken = (token: string): boolean => token.startsWith(CONNECTION_TOKEN_PREFIX);

export type TokenPayload =
  | { readonly kind: 'none' | 'tooLarge' }
  | { readonly kind: 'encoded'; readonly encoded: string }
  | { readonly kind: 'reference'; readonly id: string };

/** Undefined if the token is missing, damaged, or of another connection. */
export function readConnectionToken(token: string | undefined): TokenPayload | undefined {
  if (!token || token.length > MAX_TOKEN_LENGTH || !isLinkingToken(token)) return undefined;
  const payload = token.slice(CONNECTION_TOKEN_PREFIX.length);
  if (payload === '') return { kind: 'none' };
  if (payload === TOO_LARGE) return { kind: 'tooLarge' };
  if (payload.startsWith(REFERENCE)) {
    return { kind: 'reference', id: payload.slice(REFERENCE.length) };
  }
  return decode(payload) === undefined ? undefined : { kind: 'encoded', encoded: payload };
}
