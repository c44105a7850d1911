/**
 * Why a call failed; safe to log. `connection`: the request was not sent, or the connection failed before
 * the response. `timeout`: no complete answer in time. `status`: an unexpected status. `unreadable`: the
 * answer is not HTTP or not the expected JSON, is too long, or broke off.
 */
export type HttpFailure = 'connection' | 'timeout' | 'status' | 'unreadable';

export interface HttpErrorOptions extends ErrorOptions {
  /** False if the request cannot have reached the server. */
  readonly maybeReceived: boolean;
  /** The server had closed the reused connection, so an idempotent request may be sent again. */
  readonly isStale?: boolean;
}

/**
 * Thrown by `requestJson`. The message names host and path, but not the query, a header or a body, which
 * can hold tokens.
 */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly maybeReceived: boolean;
  readonly isStale: boolean;

  constructor(
    readonly code: HttpFailure,
    message: string,
    { maybeReceived, isStale = false, ...options }: HttpErrorOptions,
  ) {
    super(message, options);
    this.maybeReceived = maybeReceived;
    this.isStale = isStale;
  }
}

/**
 * `invalidSetting`: a setting is missing or invalid. `invalidToken`: the token is malformed, or LWA rejects
 * it. `unavailable`: no response, or an undocumented one.
 */
export type LwaErrorCode = 'invalidSetting' | 'invalidToken' | 'unavailable';

export interface LwaErrorOptions extends ErrorOptions {
  /** Why LWA is unavailable. */
  readonly reason?: HttpFailure;
}

/** An error of `lwaSettings`, or of a call of LWA. The message does not hold a token. */
export class LwaError extends Error {
  override readonly name = 'LwaError';
  readonly reason: HttpFailure | undefined;

  constructor(
    readonly code: LwaErrorCode,
    message: string,
    { reason, ...options }: LwaErrorOptions = {},
  ) {
    super(message, options);
    this.reason = reason;
  }
}

export const unreadableAnswerError = (problem: string): LwaError =>
  new LwaError('unavailable', `The answer of Login with Amazon ${problem}.`, {
    reason: 'unreadable',
  });
