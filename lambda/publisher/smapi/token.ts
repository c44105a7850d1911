import { DeveloperTokenError } from '../errors';
import { type SmapiSecretValue } from '../names';
import { type Pace } from '../pace';
import { type Redactor } from '../redact';
import { exchange, type HttpAnswer, whyNoAnswer } from './http';
import { retryAfterMs, retrying } from './retry';

const TIME_LIMIT_MS = 10_000;

export interface TokenOptions {
  /** Base of `/auth/o2/token`. */
  readonly lwaApi: string;
  readonly clientId: string;
  readonly stage: string;
  readonly pace: Pace;
  readonly redactor: Redactor;
  /** Read when a token is needed, and at no other time. */
  readonly secret: () => Promise<SmapiSecretValue>;
}

/** The developer's access token, bought with the refresh token and kept for the run. */
export class DeveloperToken {
  private token: Promise<string> | undefined;

  constructor(private readonly options: TokenOptions) {}

  get(): Promise<string> {
    this.token ??= this.buy();
    return this.token;
  }

  /** The next `get` buys a new one. */
  forget(): void {
    this.token = undefined;
  }

  private async buy(): Promise<string> {
    const { lwaApi, clientId, stage, pace, redactor, secret } = this.options;
    const { clientSecret, refreshToken } = await secret();
    const outcome = await retrying(pace, 'waiting for Login with Amazon', async () => {
      try {
        const answer = await exchange({
          method: 'POST',
          url: `${lwaApi}/auth/o2/token`,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({
            grant_type: 'refresh_token',
            refresh_token: refreshToken,
            client_id: clientId,
            client_secret: clientSecret,
          }).toString(),
          timeLimitMs: Math.min(TIME_LIMIT_MS, pace.left()),
        });
        if (answer.status === 429 || answer.status >= 500) {
          return {
            problem: `status ${answer.status}`,
            waitMs: retryAfterMs(answer.header('retry-after')),
          };
        }
        return { done: answer };
      } catch (error) {
        return { problem: whyNoAnswer(error) };
      }
    });
    if ('problem' in outcome) {
      throw new DeveloperTokenError(
        `Login with Amazon gives no token for the Skill Management API: ${outcome.problem}. Deploy again when it answers.`,
      );
    }
    return redactor.note(accessToken(outcome.done, clientId, stage));
  }
}

/** RFC 6749's words for what is wrong, and nothing else of the answer. */
function accessToken(answer: HttpAnswer, clientId: string, stage: string): string {
  const fields = (answer.body ?? {}) as Readonly<Record<string, unknown>>;
  const { access_token: token, error } = fields;
  if (answer.status === 200 && typeof token === 'string' && token !== '') return token;
  const word = typeof error === 'string' && /^[A-Za-z_]{1,40}$/.test(error) ? ` ${error}` : '';
  throw new DeveloperTokenError(
    `Login with Amazon refused the developer's refresh token (${answer.status}${word}) for client ${clientId}: ` +
      `make a new one and fill it in with \`npm run secrets -- --stage ${stage}\`, then deploy again.`,
  );
}
