import { type Clients, type LwaClient } from './clients';
import { AuthorizeError, AuthorizePageError } from './errors';
import { readScopes, type Parameters } from './parameters';
import { readChallenge, type Challenge } from './pkce';

/** Verified client and redirect URI: later errors are sent to this redirect URI. */
export interface Destination {
  readonly client: LwaClient;
  readonly redirectUri: string;
  readonly state: string | undefined;
}

export interface AuthorizeRequest extends Destination {
  readonly scopes: readonly string[];
  readonly challenge: Challenge | undefined;
}

/**
 * Errors are shown on a page, because nothing may be sent to an unverified address. Throws an
 * {@link AuthorizePageError}.
 */
export function readDestination(clients: Clients, parameters: Parameters): Destination {
  const clientId = parameters.get('client_id');
  if (clientId === undefined) throw new AuthorizePageError('The client_id is missing.');
  const client = clients.find(clientId);
  if (!client) throw new AuthorizePageError(`No client has the client_id ${clientId}.`);
  const redirectUri = parameters.get('redirect_uri');
  if (redirectUri === undefined) throw new AuthorizePageError('The redirect_uri is missing.');
  if (!client.redirectUris.has(redirectUri)) {
    throw new AuthorizePageError(
      `The redirect_uri ${redirectUri} is not among the Allowed Return URLs of ${client.name}.`,
    );
  }
  return { client, redirectUri, state: parameters.get('state') };
}

/** Throws an {@link AuthorizeError}, which is sent to the redirect URI. */
export function readRequest(destination: Destination, parameters: Parameters): AuthorizeRequest {
  const { client } = destination;
  const responseType = parameters.get('response_type');
  if (responseType === undefined) {
    throw new AuthorizeError('invalid_request', 'The response_type is missing.');
  }
  if (responseType !== 'code') {
    throw new AuthorizeError('unsupported_response_type', 'The response_type must be code.');
  }
  const scopes = readScopes(parameters.get('scope') ?? '');
  const unknown = scopes.find((scope) => !client.scopes.has(scope));
  if (scopes.length === 0 || unknown !== undefined) {
    const allowed = [...client.scopes].join(', ');
    throw new AuthorizeError('invalid_scope', `The scope must be one or more of ${allowed}.`);
  }
  const challenge = readChallenge(parameters);
  if (challenge === undefined && client.secret === undefined) {
    throw new AuthorizeError('invalid_request', 'A client without a secret must use PKCE.');
  }
  return { ...destination, scopes, challenge };
}

export function redirectUrl(
  { redirectUri, state }: Destination,
  parameters: Readonly<Record<string, string>>,
): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  if (state !== undefined) url.searchParams.set('state', state);
  return url.toString();
}
