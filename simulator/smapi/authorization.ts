import { call, NoResponseError, type CallResponse } from '../http';
import { serviceUnavailable, unauthorized } from './error-responses';

export interface AuthorizationOptions {
  /** `http://127.0.0.1:PORT` */
  readonly lwaUrl: string;
  /** LWA client that access tokens must be issued to. @default any client */
  readonly developerClientId?: string | undefined;
}

/**
 * @param header `Bearer TOKEN`, or the bare token that `ask deploy` sends
 * @throws RejectedRequestError 401 for an invalid token, 503 if LWA fails
 */
export async function authorize(
  header: string | null,
  { lwaUrl, developerClientId }: AuthorizationOptions,
): Promise<void> {
  const token = (header ?? '').replace(/^Bearer\s+/i, '').trim();
  if (token === '') throw unauthorized('The access token is missing.');
  const query = new URLSearchParams({ access_token: token });
  const response = await getTokenInfo(`${lwaUrl}/auth/o2/tokeninfo?${query.toString()}`);
  if (response.status >= 500) throw serviceUnavailable('LWA failed to verify the access token.');
  const { aud } = (response.json ?? {}) as { aud?: unknown };
  const isOfDeveloper = developerClientId === undefined || aud === developerClientId;
  if (response.status !== 200 || !isOfDeveloper) throw unauthorized('The access token is invalid.');
}

async function getTokenInfo(url: string): Promise<CallResponse> {
  try {
    return await call(url, { from: 'smapi' });
  } catch (error) {
    if (error instanceof NoResponseError) throw serviceUnavailable('LWA does not respond.');
    throw error;
  }
}
