import { authenticateClient } from './client-authentication';
import { type Clients, type LwaClient } from './clients';
import { invalidGrant, invalidRequest, OAuthError } from './errors';
import { TOKEN_LIFE_S, type Grants, type IssuedCode } from './grants';
import { readScopes, required, type Parameters } from './parameters';
import { isVerifier, meets } from './pkce';

export interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly token_type: 'bearer';
  readonly expires_in: number;
}

/** `POST /auth/o2/token`: who calls, what is asked for, is it theirs. Throws an `OAuthError`. */
export function exchange(
  { clients, grants }: { clients: Clients; grants: Grants },
  authorization: string | undefined,
  parameters: Parameters,
): TokenAnswer {
  const grantType = required(parameters, 'grant_type');
  const client = authenticateClient(clients, authorization, parameters);
  switch (grantType) {
    case 'authorization_code':
      return byCode(grants, client, parameters);
    case 'refresh_token':
      return byRefreshToken(grants, client, parameters);
    default:
      throw new OAuthError(
        400,
        'unsupported_grant_type',
        'The grant_type must be authorization_code or refresh_token.',
      );
  }
}

function byCode(grants: Grants, client: LwaClient, parameters: Parameters): TokenAnswer {
  const code = required(parameters, 'code');
  const redirectUri = required(parameters, 'redirect_uri');
  const issued = grants.readCode(code);
  if (typeof issued === 'string') throw invalidGrant(CODE_REFUSALS[issued]);
  if (issued.clientId !== client.clientId) throw invalidGrant(CODE_REFUSALS.unknown);
  if (issued.redirectUri !== redirectUri) {
    throw invalidGrant('The redirect_uri is another than the one that the code was sent to.');
  }
  verifyChallenge(issued, client, parameters.get('code_verifier'));
  const { accessToken, refreshToken } = grants.spendCode(code);
  return answer(accessToken, refreshToken);
}

const CODE_REFUSALS = {
  unknown: 'The authorization code is invalid.',
  expired: 'The authorization code has expired.',
  spent: 'The authorization code was used before: the tokens that it gave are revoked.',
} as const;

function verifyChallenge(
  { challenge }: IssuedCode,
  client: LwaClient,
  verifier: string | undefined,
): void {
  if (!challenge) {
    if (client.secret === undefined) {
      throw new OAuthError(
        400,
        'unauthorized_client',
        'A client without a secret has to use PKCE.',
      );
    }
    if (verifier !== undefined) {
      throw invalidGrant('A code_verifier came, but the code was asked for without a challenge.');
    }
    return;
  }
  if (verifier === undefined) throw invalidRequest('The request is missing the code_verifier.');
  if (!isVerifier(verifier)) {
    throw invalidRequest('The code_verifier must be 43 to 128 unreserved characters.');
  }
  if (!meets(challenge, verifier)) throw invalidGrant('The code_verifier is wrong.');
}

function byRefreshToken(grants: Grants, client: LwaClient, parameters: Parameters): TokenAnswer {
  const refreshToken = required(parameters, 'refresh_token');
  const grant = grants.readRefreshToken(refreshToken);
  if (!grant || grant.clientId !== client.clientId) {
    throw invalidGrant('The refresh token is invalid, revoked, or of another client.');
  }
  const asked = parameters.get('scope');
  const scopes = asked === undefined ? grant.scopes : readScopes(asked);
  if (!scopes.every((scope) => grant.scopes.includes(scope))) {
    throw new OAuthError(400, 'invalid_scope', 'The scope goes beyond what was granted.');
  }
  return answer(grants.refresh(refreshToken, scopes), refreshToken);
}

const answer = (accessToken: string, refreshToken: string): TokenAnswer => ({
  access_token: accessToken,
  refresh_token: refreshToken,
  token_type: 'bearer',
  expires_in: TOKEN_LIFE_S,
});
