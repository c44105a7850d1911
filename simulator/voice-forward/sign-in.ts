import { randomUUID } from 'node:crypto';
import { type Tokens } from '../customer/account';
import { type Clock } from '../clock';
import { call, refusedConnection, type Party, type Recorder } from '../http';
import { alexaRedirectUris, CUSTOMER_HEADER, type Lwa } from '../lwa';
import { type AccountLinking } from '../published-skill';
import { SignInError } from './errors';

export interface SignInContext {
  readonly lwa: Lwa;
  readonly clock: Clock;
  readonly client: { readonly clientId: string; readonly secret: string | undefined };
  readonly accountLinking: AccountLinking;
  readonly vendorId: string;
  readonly record: Recorder;
}

/** Alexa's time limit for the token endpoint; the simulator also applies it to the authorization request. */
const TIME_LIMIT_MS = 4_500;

/** Requests the tokens: Amazon's skill during a connection, otherwise Alexa. */
type Sender = Extract<Party, 'voice-forward' | 'alexa'>;

/** Rejects with a {@link SignInError} or a `NoResponseError`. */
export async function signIn(
  context: SignInContext,
  lwaUserId: string,
  from: Sender,
): Promise<Tokens> {
  // The client allows the redirect URLs of all regions, so the first one works.
  const redirectUri = alexaRedirectUris(context.vendorId)[0]!;
  const code = await authorize(context, lwaUserId, from, redirectUri);
  return redeem(context, { code, redirectUri }, from);
}

/** The code that LWA's consent page issued, and the address that received it. */
export interface Consent {
  readonly code: string;
  readonly redirectUri: string;
}

/** Rejects like {@link signIn}. */
export const redeem = (
  context: SignInContext,
  { code, redirectUri }: Consent,
  from: Sender,
): Promise<Tokens> =>
  exchange(context, from, { grant_type: 'authorization_code', code, redirect_uri: redirectUri });

/** Rejects like {@link signIn}. */
export const refresh = (context: SignInContext, refreshToken: string): Promise<Tokens> =>
  exchange(context, 'alexa', { grant_type: 'refresh_token', refresh_token: refreshToken });

async function authorize(
  { lwa, client, accountLinking, record }: SignInContext,
  lwaUserId: string,
  from: Sender,
  redirectUri: string,
): Promise<string> {
  const state = randomUUID();
  const query = new URLSearchParams({
    client_id: client.clientId,
    scope: (accountLinking.scopes ?? []).join(' '),
    response_type: 'code',
    redirect_uri: redirectUri,
    state,
  }).toString();
  // Without a connection, the customer's browser sends this request.
  const caller = from === 'alexa' ? 'customer' : from;
  const response = await call(`${lwa.url}/ap/oa?${query}`, {
    from: caller,
    headers: { [CUSTOMER_HEADER]: lwaUserId },
    timeLimitMs: TIME_LIMIT_MS,
    onRefused: () => record.add(refusedConnection(caller, 'lwa')),
  });
  const { location = '' } = response.headers;
  const returned = URL.canParse(location) ? new URL(location).searchParams : undefined;
  const code = returned?.get('code');
  if (response.status !== 302 || !code || returned?.get('state') !== state) {
    throw new SignInError('authorize', response.status, returned?.get('error'));
  }
  return code;
}

async function exchange(
  { lwa, client, accountLinking, clock, record }: SignInContext,
  from: Sender,
  grant: Readonly<{ [parameter: string]: string }>,
): Promise<Tokens> {
  const { clientId, secret = '' } = client;
  const inBody = accountLinking.accessTokenScheme === 'REQUEST_BODY_CREDENTIALS';
  const basic = Buffer.from(`${clientId}:${secret}`).toString('base64');
  const credentials = inBody ? { client_id: clientId, client_secret: secret } : undefined;
  const response = await call(`${lwa.url}/auth/o2/token`, {
    method: 'POST',
    from,
    headers: inBody ? {} : { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ ...grant, ...credentials }),
    timeLimitMs: TIME_LIMIT_MS,
    onRefused: () => record.add(refusedConnection(from, 'lwa')),
  });
  const { access_token, refresh_token, expires_in, error } = (response.json ?? {}) as Readonly<{
    [field: string]: unknown;
  }>;
  const isComplete = typeof access_token === 'string' && typeof expires_in === 'number';
  if (response.status !== 200 || !isComplete)
    throw new SignInError('token', response.status, error);
  return {
    accessToken: access_token,
    refreshToken: typeof refresh_token === 'string' ? refresh_token : grant['refresh_token']!,
    expiresAt: clock.now() + expires_in * 1000,
  };
}
