import { type Clients, type LwaClient } from './clients';
import { invalidRequest, OAuthError } from './errors';
import { type Parameters } from './parameters';

interface Credentials {
  readonly clientId: string;
  readonly secret: string | undefined;
  readonly byHeader: boolean;
}

/**
 * The credentials come by HTTP Basic or as `client_id` and `client_secret` in the body, not by both (RFC
 * 6749, section 2.3). Throws an `OAuthError`: 401 `invalid_client` for wrong credentials.
 */
export function authenticateClient(
  clients: Clients,
  authorization: string | undefined,
  parameters: Parameters,
): LwaClient {
  const credentials = credentialsOf(authorization, parameters);
  const client = clients.find(credentials.clientId);
  if (!client || client.secret !== credentials.secret) {
    throw invalidClient(credentials.byHeader);
  }
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
    throw invalidRequest('Client credentials are in the header and in the body: send them once.');
  }
  if (clientId !== undefined && clientId !== basic.clientId) {
    throw invalidRequest('The client_id in the body differs from the client_id in the header.');
  }
  return { ...basic, byHeader: true };
}

/** Clients form-encode id and secret before they join them with `:` (RFC 6749, section 2.3.1). */
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

/** RFC 6749, section 5.2: a client that used the header receives the expected scheme. */
const invalidClient = (byHeader: boolean) =>
  new OAuthError(
    401,
    'invalid_client',
    'Client authentication failed',
    byHeader ? { 'www-authenticate': 'Basic realm="Login with Amazon"' } : {},
  );
