import { type CustomerKey } from './customer';
import { parseKept, type KeptRequest } from './kept-request';

/** Begins the token of every connection that this code starts; another's token is not ours to answer. */
export const CONNECTION_TOKEN_PREFIX = 'voice-forward-linking.1.';

const LONGEST_TOKEN = 2_048;

/** The connection's token: the first home of the request that it interrupted. */
export function connectionToken(kept: KeptRequest | undefined): string {
  const json = kept === undefined ? '' : JSON.stringify(kept);
  return CONNECTION_TOKEN_PREFIX + Buffer.from(json, 'utf8').toString('base64url');
}

/**
 * What an echoed token says was interrupted: a request, under the rules of `readKept`, or `nothing`,
 * which the connection knew for sure. Undefined where it says neither.
 */
export function keptInToken(
  token: string | undefined,
  customer: CustomerKey | undefined,
  now: number,
): KeptRequest | 'nothing' | undefined {
  if (token === CONNECTION_TOKEN_PREFIX) return 'nothing';
  if (!token?.startsWith(CONNECTION_TOKEN_PREFIX) || token.length > LONGEST_TOKEN) return undefined;
  const json = Buffer.from(token.slice(CONNECTION_TOKEN_PREFIX.length), 'base64url');
  return parseKept(json.toString('utf8'), customer, now);
}
