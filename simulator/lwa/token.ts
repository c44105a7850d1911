import { authenticateClient } from './client-authentication';
import { type LwaClient } from './clients';
import { invalidGrant, invalidRequest, OAuthError } from './errors';
import { TOKEN_LIFE_S, type Grants, type IssuedCode } from './grants';
import { readScopes, required, type Parameters } from './parameters';
import { isVerifier, verifies } from './pkce';
import { type LwaState } from './state';

export interface TokenResponse {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly token_type: 'bearer';
  readonly expires_in: number;
}

/** `POST /auth/o2/token`. Throws an `OAuthError`. */
export function exchange(
  { clients, grants }: LwaState,
  authorization: string | undefined,
  parameters: Parameters,
): TokenResponse {
  const grantType = required(parameters, 'grant_type');
  const client = authenticateClient(clients, authorization, parameters);
  switch (grantType) {
    case 'authorization_code':
      return redeemCode(grants, client, parameters);
    case 'refresh_token':
      return redeemRefreshToken(grants, client, parameters);
    default:
      throw new OAuthError(
        400,
        'unsupported_grant_type',
        'The grant_type must be authorization_code or refresh_token.',
      );
  }
}

function redeemCode(grants: Grants, client: LwaClient, parameters: Parameters): TokenResponse {
  const code = required(parameters, 'code');
  const redirectUri = required(parameters, 'redirect_uri');
  const issued = grants.readCode(code);
  if (typeof issued === 'string') throw invalidGrant(CODE_ERRORS[issued]);
  if (issued.clientId !== client.clientId) throw invalidGrant(CODE_ERRORS.unknown);
  if (issued.redirectUri !== redirectUri) {
    throw invalidGrant(
      'The redirect_uri differs from the redirect_uri of the authorization request.',
    );
  }
  verifyChallenge(issued, client, parameters.get('code_verifier'));
  const { accessToken, refreshToken } = grants.redeemCode(code);
  return tokenResponse(accessToken, refreshToken);
}

const CODE_ERRORS = {
  unknown: 'The authorization code is invalid.',
  expired: 'The authorization code has expired.',
  used: 'The authorization code was used before: its tokens are revoked.',
} as const;

function verifyChallenge(
  { challenge }: IssuedCode,
  client: LwaClient,
  verifier: string | undefined,
): void {
  if (!challenge) {
    if (client.secret === undefined) {
      throw new OAuthError(400, 'unauthorized_client', 'A client without a secret must use PKCE.');
    }
    if (verifier !== undefined) {
      throw invalidGrant(
        'The code_verifier is unexpected: the authorization request had no code_challenge.',
      );
    }
    return;
  }
  if (verifier === undefined) throw invalidRequest('The request is missing the code_verifier.');
  if (!isVerifier(verifier)) {
    throw invalidRequest('The code_verifier must be 43 to 128 unreserved characters.');
  }
  if (!verifies(challenge, verifier)) throw invalidGrant('The code_verifier is wrong.');
}

function redeemRefreshToken(
  grants: Grants,
  client: LwaClient,
  parameters: Parameters,
): TokenResponse {
  const refreshToken = required(parameters, 'refresh_token');
  const grant = grants.readRefreshToken(refreshToken);
  if (!grant || grant.clientId !== client.clientId) {
    throw invalidGrant('The refresh token is invalid, revoked, or belongs to another client.');
  }
  const requested = parameters.get('scope');
  const scopes = requested === undefined ? grant.scopes : readScopes(requested);
  if (!scopes.every((scope) => grant.scopes.includes(scope))) {
    throw new OAuthError(400, 'invalid_scope', 'The scope exceeds the granted scope.');
  }
  return tokenResponse(grants.refresh(refreshToken, scopes), refreshToken);
}

const tokenResponse = (accessToken: string, refreshToken: string): TokenResponse => ({
  access_token: accessToken,
  refresh_token: refreshToken,
  token_type: 'bearer',
  expires_in: TOKEN_LIFE_S,
});
