import { type CustomerKey } from './customer';
import { parseJson } from './json';
import { isKeptRequest, readKept, type KeptRequest } from './kept-request';

/** Begins the token of every connection that this code starts; another's token is not ours to answer. */
export const CONNECTION_TOKEN_PREFIX = 'voice-forward-linking.1.';

const LONGEST_TOKEN = 2_048;

/** The connection's token: the first home of the request that it interrupted. */
export function connectionToken(kept: KeptRequest | undefined): string {
  const json = kept === undefined ? '' : JSON.stringify(kept);
  return CONNECTION_TOKEN_PREFIX + Buffer.from(json, 'utf8').toString('base64url');
}

/**
 * What an echoed token says was interrupted: a request, under the rules of `readKept`, or `nothing`:
 * the connection knew that for sure, or what it knew is not fit to run any more. Undefined where it
 * can't be read.
 */
export function keptInToken(
  token: string | undefined,
  customer: CustomerKey | undefined,
  now: number,
): KeptRequest | 'nothing' | undefined {
  if (token === CONNECTION_TOKEN_PREFIX) return 'nothing';
  if (!token?.startsWith(CONNECTION_TOKEN_PREFIX) || token.length > LONGEST_TOKEN) return undefined;
  const text = Buffer.from(token.slice(CONNECTION_TOKEN_PREFIX.length), 'base64url').toString(
    'utf8',
  );
  const value = parseJson(text);
  return isKeptRequest(value) ? (readKept(value, customer, now) ?? 'nothing') : undefined;
}
