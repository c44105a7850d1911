import { bearerToken } from '../http';
import { invalidRequest, invalidToken, OAuthError } from './errors';
import { type Grants, type LiveToken } from './grants';
import { type LwaState } from './state';

/** `GET /auth/o2/tokeninfo`. Throws an `OAuthError`. */
export function tokenInfo({ clients, clock, grants }: LwaState, accessToken: string | undefined) {
  const token = validToken(grants, accessToken);
  return {
    aud: token.clientId,
    user_id: token.userId,
    iss: 'https://www.amazon.com',
    /** Seconds until expiry, not an epoch time. */
    exp: Math.ceil((token.expiresAt - clock.now()) / 1000),
    app_id: clients.find(token.clientId)?.appId ?? '',
    /** Epoch seconds. */
    iat: Math.floor(token.issuedAt / 1000),
  };
}

/** `GET /user/profile`. Throws an `OAuthError`. */
export function profile({ accounts, grants }: LwaState, accessToken: string | undefined) {
  const { userId, scopes } = validToken(grants, accessToken);
  const account = accounts.find(userId);
  if (!account) throw invalidToken('The account of this access token no longer exists.');
  const { name, email, postalCode } = account;
  const has = (scope: string) => scopes.includes(scope);
  if (!has('profile') && !has('profile:user_id') && !has('postal_code')) {
    throw new OAuthError(401, 'insufficient_scope', 'The access token has no profile scope.');
  }
  return {
    user_id: userId,
    ...(has('profile') && { name, email }),
    ...(has('postal_code') && { postal_code: postalCode }),
  };
}

/** LWA accepts the access token as a bearer token, in `x-amz-access-token`, or in the query. */
export function accessTokenOf(
  authorization: string | undefined,
  header: string | undefined,
  query: string | undefined,
): string | undefined {
  return bearerToken(authorization) ?? header ?? query;
}

function validToken(grants: Grants, accessToken: string | undefined): LiveToken {
  if (accessToken === undefined || accessToken === '') {
    throw invalidRequest('The request is missing an access token.');
  }
  const token = grants.inspect(accessToken);
  if (!token) throw invalidToken('The access token is expired, revoked, malformed or invalid.');
  return token;
}
