import { randomUUID } from 'node:crypto';
import { type Tokens } from '../customer/account';
import { type Clock } from '../clock';
import { call, refusedConnection, type Answer, type Party, type Recorder } from '../http';
import { alexaRedirectUris, CUSTOMER_HEADER, type Lwa } from '../lwa';
import { type AccountLinking } from '../published-skill';

/** What Alexa needs to speak to Login with Amazon in the skill's name. */
export interface SignInParts {
  readonly lwa: Lwa;
  readonly clock: Clock;
  readonly client: { readonly clientId: string; readonly secret: string | undefined };
  readonly accountLinking: AccountLinking;
  readonly vendorId: string;
  readonly record: Recorder;
}

/** Well below Alexa's own 4.5 s, so that no test waits. */
const TIME_LIMIT_MS = 1_000;

export class SignInError extends Error {
  constructor(step: string, { status, json }: Pick<Answer, 'status' | 'json'>) {
    const word = (json as { error?: unknown } | undefined)?.error;
    super(
      `Login with Amazon answered ${status} ${typeof word === 'string' ? word : ''} to ${step}.`,
    );
    this.name = 'SignInError';
  }
}

/**
 * A code for the customer, and tokens for the code: two calls to LWA over HTTP. Rejects with a
 * {@link SignInError}, or a `NoAnswerError`.
 */
export async function signIn(
  parts: SignInParts,
  lwaUserId: string,
  from: Extract<Party, 'voice-forward' | 'alexa'>,
): Promise<Tokens> {
  const redirectUri = alexaRedirectUris(parts.vendorId)[0]!;
  const code = await authorize(parts, lwaUserId, from, redirectUri);
  return redeem(parts, { code, redirectUri }, from);
}

/** What LWA's consent page sent back, and where to. */
export interface Consent {
  readonly code: string;
  readonly redirectUri: string;
}

/** Tokens for a code that the customer got by themselves. Rejects as {@link signIn} does. */
export const redeem = (
  parts: SignInParts,
  { code, redirectUri }: Consent,
  from: 'voice-forward' | 'alexa',
): Promise<Tokens> =>
  exchange(parts, from, parts.client, parts.accountLinking, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
  });

/** New tokens for the refresh token, as Alexa gets them by herself. Rejects as {@link signIn} does. */
export const refresh = (parts: SignInParts, refreshToken: string): Promise<Tokens> =>
  exchange(parts, 'alexa', parts.client, parts.accountLinking, {
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
  });

async function authorize(
  { lwa, client, accountLinking, record }: SignInParts,
  lwaUserId: string,
  from: 'voice-forward' | 'alexa',
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
  const person = from === 'alexa' ? 'customer' : from;
  const answer = await call(`${lwa.url}/ap/oa?${query}`, {
    from: person,
    headers: { [CUSTOMER_HEADER]: lwaUserId },
    timeLimitMs: TIME_LIMIT_MS,
    refused: () => record.add(refusedConnection(person, 'lwa')),
  });
  const { location = '' } = answer.headers;
  const returned = URL.canParse(location) ? new URL(location).searchParams : undefined;
  const code = returned?.get('code');
  if (answer.status !== 302 || !code || returned?.get('state') !== state) {
    throw new SignInError('authorize', { ...answer, json: { error: returned?.get('error') } });
  }
  return code;
}

async function exchange(
  { lwa, clock, record }: SignInParts,
  from: 'voice-forward' | 'alexa',
  { clientId, secret = '' }: SignInParts['client'],
  { accessTokenScheme }: AccountLinking,
  grant: Readonly<{ [parameter: string]: string }>,
): Promise<Tokens> {
  const inBody = accessTokenScheme === 'REQUEST_BODY_CREDENTIALS';
  const basic = Buffer.from(`${clientId}:${secret}`).toString('base64');
  const credentials = inBody ? { client_id: clientId, client_secret: secret } : undefined;
  const answer = await call(`${lwa.url}/auth/o2/token`, {
    method: 'POST',
    from,
    headers: inBody ? {} : { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ ...grant, ...credentials }),
    timeLimitMs: TIME_LIMIT_MS,
    refused: () => record.add(refusedConnection(from, 'lwa')),
  });
  const { access_token, refresh_token, expires_in } = (answer.json ?? {}) as Readonly<{
    [field: string]: unknown;
  }>;
  const complete = typeof access_token === 'string' && typeof expires_in === 'number';
  if (answer.status !== 200 || !complete) throw new SignInError('token', answer);
  return {
    accessToken: access_token,
    refreshToken: typeof refresh_token === 'string' ? refresh_token : grant['refresh_token']!,
    expiresAt: clock.now() + expires_in * 1000,
  };
}
