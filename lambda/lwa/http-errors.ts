/**
 * What went wrong with a call, in one word that is safe to log: no connection, no answer in time, an
 * answer with the wrong status, or one that can't be read.
 */
export type HttpFailure = 'refused' | 'timeout' | 'status' | 'garbage';

/**
 * Base of everything that `requestJson` throws. Messages name the host and the path; never the
 * query, a header or a body, since tokens travel there.
 */
export abstract class HttpError extends Error {
  abstract readonly failure: HttpFailure;

  constructor(
    message: string,
    /** False only where the request surely never reached the other side. */
    readonly maybeReceived: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** No connection, or one that broke before the answer began. */
export class HttpConnectionError extends HttpError {
  readonly failure = 'refused';

  constructor(
    target: string,
    maybeReceived: boolean,
    /** A kept connection that the other side had closed meanwhile: worth one more try. */
    readonly stale: boolean,
    cause: unknown,
  ) {
    super(`No connection to ${target}.`, maybeReceived, { cause });
  }
}

/** The whole exchange, connection and body included, took longer than its time limit. */
export class HttpTimeLimitError extends HttpError {
  readonly failure = 'timeout';

  constructor(target: string, timeLimitMs: number, maybeReceived: boolean) {
    super(`${target} did not answer within ${timeLimitMs} ms.`, maybeReceived);
  }
}

/** Redirects are never followed: they would carry a token to a host that nobody chose. */
export class HttpRedirectError extends HttpError {
  readonly failure = 'status';

  constructor(
    target: string,
    readonly status: number,
  ) {
    super(`${target} answered with the redirect ${status}, which is not followed.`, true);
  }
}

/** The answer is not HTTP, not JSON, too large, or broke off. */
export class HttpUnreadableError extends HttpError {
  readonly failure = 'garbage';

  constructor(target: string, what: string) {
    super(`The answer of ${target} ${what}.`, true);
  }
}

/** The address may not be called at all, or the headers can't be sent: nothing left the process. */
export class HttpNotSentError extends HttpError {
  readonly failure = 'refused';

  constructor(target: string, why: string) {
    super(`The request to ${target} was not sent: ${why}.`, false);
  }
}
