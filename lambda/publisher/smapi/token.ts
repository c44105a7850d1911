import { type Deadline } from '../deadline';
import { PublisherError } from '../errors';
import { type SmapiSecretValue } from '../names';
import { type Redactor } from '../redact';
import { describeFetchError, exchange, type HttpResponse } from './http';
import { type Attempt, retryAfterMs, retrying } from './retry';

const TIME_LIMIT_MS = 10_000;

export interface TokenOptions {
  /** Base of `/auth/o2/token`. */
  readonly lwaApi: string;
  readonly clientId: string;
  readonly stage: string;
  readonly deadline: Deadline;
  readonly redactor: Redactor;
  /** Called when a token is needed, and at no other time. */
  readonly secret: () => Promise<SmapiSecretValue>;
}

/** The developer's access token: requested with the refresh token once, and cached for the run. */
export class DeveloperToken {
  private token: Promise<string> | undefined;

  constructor(private readonly options: TokenOptions) {}

  get(): Promise<string> {
    this.token ??= this.request();
    return this.token;
  }

  /** Makes the next `get` request a new token. */
  forget(): void {
    this.token = undefined;
  }

  private async request(): Promise<string> {
    const { deadline, redactor, secret } = this.options;
    const credentials = await secret();
    const outcome = await retrying(deadline, 'waiting for Login with Amazon', () =>
      this.attempt(credentials),
    );
    if ('done' in outcome) return redactor.add(accessToken(outcome.done, this.options));
    throw failure(
      `Login with Amazon gives no token for the Skill Management API: ${outcome.problem}. Deploy again when it answers.`,
    );
  }

  private async attempt({
    clientSecret,
    refreshToken,
  }: SmapiSecretValue): Promise<Attempt<HttpResponse>> {
    const { lwaApi, clientId, deadline } = this.options;
    deadline.check('waiting for Login with Amazon');
    try {
      const response = await exchange({
        method: 'POST',
        url: `${lwaApi}/auth/o2/token`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          grant_type: 'refresh_token',
          refresh_token: refreshToken,
          client_id: clientId,
          client_secret: clientSecret,
        }).toString(),
        timeLimitMs: Math.min(TIME_LIMIT_MS, deadline.remainingMs()),
      });
      const { status } = response;
      if (status !== 429 && status < 500) return { done: response };
      return { problem: `status ${status}`, waitMs: retryAfterMs(response.header('retry-after')) };
    } catch (error) {
      return { problem: describeFetchError(error) };
    }
  }
}

/** RFC 6749, section 5.2. Any other error text may quote what was sent. */
const ERROR_CODES: readonly unknown[] = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'invalid_scope',
  'unauthorized_client',
  'unsupported_grant_type',
];

function accessToken({ status, body }: HttpResponse, { clientId, stage }: TokenOptions): string {
  const { access_token: token, error } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (status === 200 && typeof token === 'string' && /^[\x21-\x7e]{1,4096}$/.test(token)) {
    return token;
  }
  if (status >= 400 && ERROR_CODES.includes(error)) {
    throw failure(
      `Login with Amazon refused the developer's refresh token (${status} ${String(error)}) for client ${clientId}: ` +
        `create a new one and store it with \`npx voice-forward secrets --stage ${stage}\`, then deploy again.`,
    );
  }
  const problem = token === undefined ? 'without an access token' : 'with a malformed access token';
  throw failure(
    `Login with Amazon answered ${status} ${problem}: check lwaApi of stage ${stage}, then deploy again.`,
  );
}

const failure = (message: string): PublisherError => new PublisherError('developer-token', message);
