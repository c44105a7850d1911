import { HttpError, type HttpFailure } from './http-errors';

/** Base of everything that this room throws about a token. No message ever holds the token. */
export abstract class LwaError extends Error {
  /** One word for logs and metrics. */
  abstract readonly reason: 'rejected' | 'foreign' | HttpFailure;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** LWA knows the token as invalid, revoked or expired: the customer has to link again. */
export class TokenRejectedError extends LwaError {
  readonly reason = 'rejected';

  constructor(why: 'invalid' | 'expired' | 'malformed') {
    super(`The access token is ${why}: the customer has to link the account again.`);
  }
}

/** The token was issued to another client: nothing that it says is about our customer. */
export class ForeignTokenError extends LwaError {
  readonly reason = 'foreign';

  constructor(clientId: string) {
    super(`The access token was issued to another client than ${clientId}.`);
  }
}

/** LWA could not say anything about the token: nothing is known, so nothing may be done. */
export class LwaUnavailableError extends LwaError {
  constructor(
    readonly reason: HttpFailure,
    what: string,
    options?: ErrorOptions,
  ) {
    super(`Login with Amazon could not be asked: ${what}`, options);
  }

  static from(error: unknown): LwaUnavailableError {
    if (!(error instanceof HttpError)) throw error;
    return new LwaUnavailableError(error.failure, error.message, { cause: error });
  }
}
