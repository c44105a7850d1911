import { type interfaces } from 'ask-sdk-model';
import { type EncodedRequest } from './pending-request';
import { decode } from './pending-request-encoding';

/** Every connection token of linking begins so; a connection with another token is not linking's. */
export const CONNECTION_TOKEN_PREFIX = 'voice-forward-linking.1.';

const MAX_TOKEN_LENGTH = 2_048;
/** Begins a payload that names the pending request instead of holding it; not in base64url. */
const REFERENCE = '.';
const TOO_LARGE = `${REFERENCE}too-large`;

type StartConnection = interfaces.connections.V1.StartConnectionDirective;

/** The request that waits for a connection. `tooLarge`: there is one, and it could not be captured. */
export type Waiting = EncodedRequest | 'tooLarge' | undefined;

/** Starts Amazon's voice-forward account linking skill. */
export function startConnection(waiting: Waiting): StartConnection {
  return {
    type: 'Connections.StartConnection',
    uri: 'connection://AMAZON.AskForAccountLinking/1',
    input: { '@type': 'AskForAccountLinking', '@version': '1' },
    token: connectionToken(waiting),
    onCompletion: 'RESUME_SESSION',
  };
}

/** The connection token, which Alexa returns: it holds the pending request, or its id if it is long. */
export function connectionToken(waiting: Waiting): string {
  if (waiting === undefined) return CONNECTION_TOKEN_PREFIX;
  if (waiting === 'tooLarge') return CONNECTION_TOKEN_PREFIX + TOO_LARGE;
  const token = CONNECTION_TOKEN_PREFIX + waiting.encoded;
  return token.length <= MAX_TOKEN_LENGTH
    ? token
    : CONNECTION_TOKEN_PREFIX + REFERENCE + waiting.id;
}

export const isLinkingToken = (token: string): boolean => token.startsWith(CONNECTION_TOKEN_PREFIX);

export type TokenPayload =
  | { readonly kind: 'none' | 'tooLarge' }
  | { readonly kind: 'encoded'; readonly encoded: string }
  | { readonly kind: 'reference'; readonly id: string };

/** Reads a returned connection token; undefined where it is missing, damaged, or not linking's. */
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
