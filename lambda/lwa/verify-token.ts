import { createHash } from 'node:crypto';
import { address } from './address';
import { callLwa, textOf } from './call';
import { ForeignTokenError, LwaUnavailableError, TokenRejectedError } from './errors';
import { type LwaSettings } from './settings';

/** What is known of a token that was issued to our client and is still good. */
export interface VerifiedToken {
  /** LWA's `user_id`: the customer at the service. Not Alexa's user id. */
  readonly userId: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/**
 * Resolves if the token is ours and good. Rejects with `TokenRejectedError`, `ForeignTokenError` or
 * `LwaUnavailableError`.
 */
export type TokenVerifier = (token: string) => Promise<VerifiedToken>;

/** An access token of LWA lives an hour; no answer makes us believe one for longer. */
const LONGEST_LIFE_S = 3_600;
const MOST_CACHED = 200;

/**
 * Makes a verifier with a cache of its own, to be kept for as long as the container is warm. A token
 * is known there by its SHA-256, until it runs out. What was refused is asked again each time.
 */
export function createTokenVerifier(
  settings: LwaSettings,
  now: () => number = Date.now,
): TokenVerifier {
  const verified = new Map<string, VerifiedToken>();

  return async (token) => {
    const key = createHash('sha256').update(token).digest('base64');
    const known = verified.get(key);
    if (known && known.expiresAt > now()) return known;
    verified.delete(key);
    const fresh = await askTokenInfo(settings, token, now);
    if (verified.size >= MOST_CACHED) verified.delete([...verified.keys()][0]!);
    verified.set(key, fresh);
    return fresh;
  };
}

/** `aud` comes first: a token of another client is a stranger's, whatever else is said of it. */
async function askTokenInfo(
  { api, clientId, timeLimitMs }: LwaSettings,
  token: string,
  now: () => number,
): Promise<VerifiedToken> {
  const url = address(api, '/auth/o2/tokeninfo', { access_token: token });
  const askedAt = now();
  const info = await callLwa(token, { url, timeLimitMs });
  if (textOf(info, 'aud') !== clientId) throw new ForeignTokenError(clientId);
  const userId = textOf(info, 'user_id');
  const secondsLeft = info['exp'];
  if (typeof secondsLeft !== 'number' || !Number.isFinite(secondsLeft)) {
    throw new LwaUnavailableError('garbage', 'its answer has no number as exp.');
  }
  if (secondsLeft <= 0) throw new TokenRejectedError('expired');
  return { userId, expiresAt: askedAt + Math.min(secondsLeft, LONGEST_LIFE_S) * 1000 };
}
