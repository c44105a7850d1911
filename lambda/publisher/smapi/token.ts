import { type Deadline } from '../deadline';
import { PublisherError } from '../errors';
import { type SmapiSecretValue } from '../names';
import { type Redactor } from '../redact';
import { type HttpResponse } from './http';
import { exchangeWithRetries } from './retry';

const TIME_LIMIT_MS = 10_000;

export interface TokenOptions {
  /** Base of `/auth/o2/token`. */
  readonly lwaApi: string;
  readonly clientId: string;
  readonly stage: string;
  readonly deadline: Deadline;
  readonly redactor: Redactor;
  /** Called only when a token is needed. */
  readonly readSecret: () => Promise<SmapiSecretValue>;
}

/** The developer's access token, cached for the run. */
export class DeveloperToken {
  private token: Promise<string> | undefined;

  constructor(private readonly options: TokenOptions) {}

  get(): Promise<string> {
    this.token ??= this.request();
    return this.token;
  }

  forget(): void {
    this.token = undefined;
  }

  private async request(): Promise<string> {
    const { lwaApi, clientId, deadline, redactor, readSecret } = this.options;
    const { clientSecret, refreshToken } = await readSecret();
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: clientId,
      client_secret: clientSecret,
    });
    const waitingFor = 'waiting for Login with Amazon';
    const outcome = await exchangeWithRetries(deadline, waitingFor, TIME_LIMIT_MS, {
      method: 'POST',
      url: `${lwaApi}/auth/o2/token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: body.toString(),
    });
    if ('done' in outcome) return redactor.add(readAccessToken(outcome.done, this.options));
    throw failure(
      `Login with Amazon gives no token for the Skill Management API: ${outcome.problem}. Deploy again when it answers.`,
    );
  }
}

/** RFC 6749, section 5.2. Any other error text may quote the request. */
const ERROR_CODES: readonly unknown[] = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'invalid_scope',
  'unauthorized_client',
  'unsupported_grant_type',
];

function readAccessToken(
  { status, body }: HttpResponse,
  { clientId, stage }: TokenOptions,
): string {
  const { access_token: token, error } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (status === 200 && typeof token === 'string' && /^[\x21-\x7e]{1,4096}$/.test(token)) {
    return token;
  }
  if (status >= 400 && ERROR_CODES.includes(error)) {
    throw failure(
      `Login with Amazon refused the developer's refresh token (${status} ${String(error)}) for client ${clientId}: ` +
        `create a new one and store it with \`npx voice-forward secrets --stage ${stage}\`, then repeat the deploy or the drift check.`,
    );
  }
  const problem = token === undefined ? 'without an access token' : 'with a malformed access token';
  throw failure(
    `Login with Amazon answered ${status} ${problem}: check lwaApi of stage ${stage}, then deploy again.`,
  );
}

const failure = (message: string): PublisherError => new PublisherError('developer-token', message);
