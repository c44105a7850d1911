import { createHash } from 'node:crypto';
import { address } from './address';
import { callLwa, textOf } from './call';
import { type HttpFailure, LwaError, unreadableAnswerError } from './errors';
import { type LwaSettings } from './settings';

export interface ValidToken {
  readonly status: 'valid';
  /** LWA's `user_id`, the customer at the service. It is not Alexa's user id. */
  readonly userId: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/**
 * `wrongAudience`: the token was issued to another client. `invalid`: the token is malformed or has expired,
 * or LWA rejects it. `unavailable`: LWA sent no response, or an undocumented one.
 */
export type TokenVerification =
  | ValidToken
  | { readonly status: 'wrongAudience' | 'invalid' }
  | { readonly status: 'unavailable'; readonly reason: HttpFailure };

/** Does not reject if LWA fails: it resolves with `unavailable`. */
export type TokenVerifier = (token: string) => Promise<TokenVerification>;

/** LWA's tokens expire after an hour, so no answer is cached for longer. */
const MAX_LIFE_S = 3_600;
const MAX_CACHED = 200;

/**
 * Creates a verifier with its own cache: create it once per container. The cache holds only the results of
 * valid tokens, by their SHA-256; an expired result is not used.
 */
export function createTokenVerifier(
  settings: LwaSettings,
  now: () => number = Date.now,
): TokenVerifier {
  const cache = new Map<string, ValidToken>();

  return async (token) => {
    const key = createHash('sha256').update(token).digest('base64');
    const cached = cache.get(key);
    if (cached && cached.expiresAt > now()) return cached;
    cache.delete(key);
    const verification = await verify(settings, token, now);
    if (verification.status === 'valid') {
      if (cache.size >= MAX_CACHED) cache.delete([...cache.keys()][0]!);
      cache.set(key, verification);
    }
    return verification;
  };
}

async function verify(
  settings: LwaSettings,
  token: string,
  now: () => number,
): Promise<TokenVerification> {
  try {
    return await callTokenInfo(settings, token, now);
  } catch (error) {
    if (!(error instanceof LwaError)) throw error;
    return error.code === 'invalidToken'
      ? { status: 'invalid' }
      : { status: 'unavailable', reason: error.reason ?? 'unreadable' };
  }
}

async function callTokenInfo(
  { api, clientId, timeLimitMs }: LwaSettings,
  token: string,
  now: () => number,
): Promise<TokenVerification> {
  const url = address(api, '/auth/o2/tokeninfo', { access_token: token });
  const calledAt = now();
  const info = await callLwa(token, { url, timeLimitMs });
  // `aud` comes first: a token issued to another client is rejected whatever its other claims.
  if (textOf(info, 'aud') !== clientId) return { status: 'wrongAudience' };
  const userId = textOf(info, 'user_id');
  const secondsLeft = info['exp'];
  if (typeof secondsLeft !== 'number' || !Number.isFinite(secondsLeft)) {
    throw unreadableAnswerError('has no number as exp');
  }
  if (secondsLeft <= 0) return { status: 'invalid' };
  const expiresAt = calledAt + Math.min(secondsLeft, MAX_LIFE_S) * 1000;
  return { status: 'valid', userId, expiresAt };
}
