import { address } from './address';
import { callLwa, optionalTextOf, textOf } from './call';
import { type LwaSettings } from './settings';

/** The customer's LWA profile. Fields but the user id depend on scopes and consent. */
export interface LwaProfile {
  readonly userId: string;
  readonly name?: string;
  readonly email?: string;
  readonly postalCode?: string;
}

/**
 * Reads the profile of a token's customer. It does not check the token's audience: verify the token
 * first. Throws an `LwaError`.
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
