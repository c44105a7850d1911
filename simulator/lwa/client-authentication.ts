import { type Clients, type LwaClient } from './clients';
import { invalidRequest, OAuthError } from './errors';
import { type Parameters } from './parameters';

interface Credentials {
  readonly clientId: string;
  readonly secret: string | undefined;
  readonly byHeader: boolean;
}

/**
 * Which client calls: by HTTP Basic or by `client_id` and `client_secret` in the body, never by both
 * (RFC 6749, 2.3). Throws an `OAuthError`: 401 `invalid_client` for credentials that don't fit.
 */
export function authenticateClient(
  clients: Clients,
  authorization: string | undefined,
  parameters: Parameters,
): LwaClient {
  const shown = credentialsOf(authorization, parameters);
  const client = clients.find(shown.clientId);
  if (!client || client.secret !== shown.secret) throw invalidClient(shown.byHeader);
  return client;
}

function credentialsOf(authorization: string | undefined, parameters: Parameters): Credentials {
  const clientId = parameters.get('client_id');
  const secret = parameters.get('client_secret');
  if (authorization === undefined) {
    if (clientId === undefined) throw invalidClient(false);
    return { clientId, secret, byHeader: false };
  }
  const basic = readBasic(authorization);
  if (!basic) throw invalidClient(true);
  if (secret !== undefined) {
    throw invalidRequest('The client authenticated in the header and in the body: use one.');
  }
  if (clientId !== undefined && clientId !== basic.clientId) {
    throw invalidRequest('The client_id in the body is another than that in the header.');
  }
  return { ...basic, byHeader: true };
}

/** Both halves are form-encoded before they are joined: split at the first `:`, then decode. */
function readBasic(authorization: string): { clientId: string; secret: string } | undefined {
  const [, encoded] = /^basic +([A-Za-z0-9+/_-]+=*)$/i.exec(authorization.trim()) ?? [];
  if (encoded === undefined) return undefined;
  const joined = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = joined.indexOf(':');
  if (colon < 0) return undefined;
  try {
    return {
      clientId: formDecoded(joined.slice(0, colon)),
      secret: formDecoded(joined.slice(colon + 1)),
    };
  } catch {
    return undefined;
  }
}

const formDecoded = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));

class InvalidClientError extends OAuthError {
  constructor(readonly byHeader: boolean) {
    super(401, 'invalid_client', 'Client authentication failed');
  }
}

const invalidClient = (byHeader: boolean) => new InvalidClientError(byHeader);

/** RFC 6749, 5.2: who tried the header is told the scheme. */
export const challengeFor = (error: OAuthError): Record<string, string> =>
  error instanceof InvalidClientError && error.byHeader
    ? { 'www-authenticate': 'Basic realm="Login with Amazon"' }
    : {};
