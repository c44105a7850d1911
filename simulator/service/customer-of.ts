import { call, NoAnswerError, type Recorder, refusedConnection } from '../http';

/** Below what the skill grants the service for a whole answer. */
const TIME_LIMIT_MS = 800;

/**
 * Whose token it is, asked of LWA as a real service would: over HTTP, and the token believed only if it
 * was issued to our own client. `unavailable` where LWA could not say.
 */
export async function customerOf(
  authorization: string | undefined,
  lwaUrl: string,
  clientId: string,
  record: Recorder,
): Promise<{ userId: string } | 'refused' | 'unavailable'> {
  const [, token] = /^bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) return 'refused';
  const query = new URLSearchParams({ access_token: token }).toString();
  try {
    const { status, json } = await call(`${lwaUrl}/auth/o2/tokeninfo?${query}`, {
      from: 'service',
      timeLimitMs: TIME_LIMIT_MS,
      refused: () => record.add(refusedConnection('service', 'lwa')),
    });
    const { aud, user_id: userId, exp } = (json ?? {}) as Record<string, unknown>;
    if (status === 400) return 'refused';
    if (status !== 200 || typeof aud !== 'string') return 'unavailable';
    const ours = aud === clientId && typeof userId === 'string' && Number(exp) > 0;
    return ours ? { userId } : 'refused';
  } catch (error) {
    if (error instanceof NoAnswerError) return 'unavailable';
    throw error;
  }
}
