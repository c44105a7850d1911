import { address } from './address';
import { callLwa, optionalTextOf, textOf } from './call';
import { type LwaSettings } from './settings';

/** The customer as LWA knows them. Only the user id is sure; the rest hangs on scopes and consent. */
export interface LwaProfile {
  readonly userId: string;
  readonly name?: string;
  readonly email?: string;
  readonly postalCode?: string;
}

/**
 * Asks LWA who a token's customer is. It says nothing on whose client the token is for: verify it
 * first. Throws `TokenRejectedError` or `LwaUnavailableError`.
 */
export async function readLwaProfile(
  { api, timeLimitMs }: LwaSettings,
  token: string,
): Promise<LwaProfile> {
  const fields = await callLwa(token, {
    url: address(api, '/user/profile'),
    headers: { authorization: `bearer ${token}` },
    timeLimitMs,
  });
  const name = optionalTextOf(fields, 'name');
  const email = optionalTextOf(fields, 'email');
  const postalCode = optionalTextOf(fields, 'postal_code');
  return {
    userId: textOf(fields, 'user_id'),
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(postalCode !== undefined && { postalCode }),
  };
}
