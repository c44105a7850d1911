import { type Clients, type LwaClient } from './clients';
import { AuthorizeError, AuthorizePageError } from './errors';
import { readScopes, type Parameters } from './parameters';
import { readChallenge, type Challenge } from './pkce';

/** Where an answer may be sent: known before anything else is looked at. */
export interface Destination {
  readonly client: LwaClient;
  readonly redirectUri: string;
  readonly state: string | undefined;
}

/** What a client asks a customer for. */
export interface AuthorizeRequest extends Destination {
  readonly scopes: readonly string[];
  readonly challenge: Challenge | undefined;
}

const LONGEST_CLIENT_ID = 100;

/**
 * Client and redirect address, which have to be right before anything is sent there: what is wrong
 * with them is shown to the person. Throws an {@link AuthorizePageError}.
 */
export function readDestination(clients: Clients, parameters: Parameters): Destination {
  const clientId = parameters.get('client_id');
  if (clientId === undefined) throw new AuthorizePageError('A client_id is missing.');
  const client = clients.find(clientId.slice(0, LONGEST_CLIENT_ID));
  if (!client) throw new AuthorizePageError(`No client has the client_id ${clientId}.`);
  const redirectUri = parameters.get('redirect_uri');
  if (redirectUri === undefined) throw new AuthorizePageError('A redirect_uri is missing.');
  if (!client.redirectUris.has(redirectUri)) {
    throw new AuthorizePageError(
      `The redirect_uri ${redirectUri} is not among the Allowed Return URLs of ${client.name}.`,
    );
  }
  return { client, redirectUri, state: parameters.get('state') };
}

/** Everything else, which the client is told of. Throws an {@link AuthorizeError}. */
export function readRequest(destination: Destination, parameters: Parameters): AuthorizeRequest {
  const { client } = destination;
  const responseType = parameters.get('response_type');
  if (responseType === undefined) {
    throw new AuthorizeError('invalid_request', 'A response_type is missing.');
  }
  if (responseType !== 'code') {
    throw new AuthorizeError('unsupported_response_type', 'The response_type must be code.');
  }
  const scopes = readScopes(parameters.get('scope') ?? '');
  const unknown = scopes.find((scope) => !client.scopes.has(scope));
  if (scopes.length === 0 || unknown !== undefined) {
    const allowed = [...client.scopes].join(', ');
    throw new AuthorizeError('invalid_scope', `The scope must be of ${allowed}.`);
  }
  const challenge = readChallenge(
    parameters.get('code_challenge'),
    parameters.get('code_challenge_method'),
  );
  if (typeof challenge === 'string') {
    throw new AuthorizeError('invalid_request', `The ${challenge}.`);
  }
  if (challenge === undefined && client.secret === undefined) {
    throw new AuthorizeError('invalid_request', 'A client without a secret has to use PKCE.');
  }
  return { ...destination, scopes, challenge };
}

/** The redirect address with a code, or an error, and the client's state as it came. */
export function redirectTo(
  { redirectUri, state }: Destination,
  answer: Readonly<Record<string, string>>,
): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  if (state !== undefined) url.searchParams.set('state', state);
  return url.toString();
}
