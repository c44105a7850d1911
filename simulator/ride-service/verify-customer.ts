import { bearerToken, call, NoResponseError, type Recorder, refusedConnection } from '../http';

/** Shorter than the skill's time limit for a response of the service. */
const TIME_LIMIT_MS = 800;

/**
 * `invalid` includes tokens of another client; `unavailable` means that LWA does not say whether the token is
 * valid.
 */
export async function verifyCustomer(
  authorization: string | undefined,
  lwaUrl: string,
  clientId: string,
  record: Recorder,
): Promise<{ userId: string } | 'invalid' | 'unavailable'> {
  const token = bearerToken(authorization);
  if (token === undefined) return 'invalid';
  const query = new URLSearchParams({ access_token: token }).toString();
  try {
    const { status, json } = await call(`${lwaUrl}/auth/o2/tokeninfo?${query}`, {
      from: 'service',
      timeLimitMs: TIME_LIMIT_MS,
      onRefused: () => record.add(refusedConnection('service', 'lwa')),
    });
    const { aud, user_id: userId, exp } = (json ?? {}) as Record<string, unknown>;
    if (status === 400) return 'invalid';
    if (status !== 200 || typeof aud !== 'string') return 'unavailable';
    const isValid = aud === clientId && typeof userId === 'string' && Number(exp) > 0;
    return isValid ? { userId } : 'invalid';
  } catch (error) {
    if (error instanceof NoResponseError) return 'unavailable';
    throw error;
  }
}
