import { type interfaces } from 'ask-sdk-model';
import { type CustomerKey } from './customer';
import { parseJson } from './json';
import { isPendingRequest, validPendingRequest, type PendingRequest } from './pending-request';

/** Every connection token of linking begins so; a connection with another token is not linking's. */
export const CONNECTION_TOKEN_PREFIX = 'voice-forward-linking.1.';

const MAX_TOKEN_LENGTH = 2_048;

type StartConnection = interfaces.connections.V1.StartConnectionDirective;

/** Starts Amazon's voice-forward account linking skill. */
export function startConnection(pending: PendingRequest | undefined): StartConnection {
  return {
    type: 'Connections.StartConnection',
    uri: 'connection://AMAZON.AskForAccountLinking/1',
    input: { '@type': 'AskForAccountLinking', '@version': '1' },
    token: connectionToken(pending),
    onCompletion: 'RESUME_SESSION',
  };
}

/** The connection token: it carries the pending request, and Alexa returns it untouched. */
export function connectionToken(pending: PendingRequest | undefined): string {
  const json = pending === undefined ? '' : JSON.stringify(pending);
  return CONNECTION_TOKEN_PREFIX + Buffer.from(json, 'utf8').toString('base64url');
}

/**
 * Reads the pending request of a returned token, under the rules of `validPendingRequest`. `none`:
 * the connection had no pending request, or one that may not run any more. Undefined where the token
 * is missing or cannot be read.
 */
export function pendingRequestInToken(
  token: string | undefined,
  customer: CustomerKey | undefined,
  now: number,
): PendingRequest | 'none' | undefined {
  if (token === CONNECTION_TOKEN_PREFIX) return 'none';
  if (!token?.startsWith(CONNECTION_TOKEN_PREFIX)) return undefined;
  if (token.length > MAX_TOKEN_LENGTH) return undefined;
  const encoded = token.slice(CONNECTION_TOKEN_PREFIX.length);
  const value = parseJson(Buffer.from(encoded, 'base64url').toString('utf8'));
  if (!isPendingRequest(value)) return undefined;
  return validPendingRequest(value, customer, now) ?? 'none';
}
