import { randomUUID } from 'node:crypto';
import { type ContentfulStatusCode } from 'hono/utils/http-status';

/** `code` is the OAuth error code, the message its description. */
export class LwaError extends Error {
  override readonly name: string = this.constructor.name;

  constructor(
    readonly code: string,
    description: string,
  ) {
    super(description);
  }
}

/** Error response of the token, tokeninfo and profile endpoints (RFC 6749, section 5.2). */
export class OAuthError extends LwaError {
  readonly requestId = randomUUID();

  constructor(
    readonly status: ContentfulStatusCode,
    code: string,
    description: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code, description);
  }

  get body() {
    return {
      error: this.code,
      error_description: this.message,
      request_id: this.requestId,
    };
  }
}

export const invalidRequest = (description: string) =>
  new OAuthError(400, 'invalid_request', description);

export const invalidGrant = (description: string) =>
  new OAuthError(400, 'invalid_grant', description);

export const invalidToken = (description: string) =>
  new OAuthError(400, 'invalid_token', description);

/** Authorization error that the client receives on the redirect (RFC 6749, section 4.1.2.1). */
export class AuthorizeError extends LwaError {
  constructor(
    code:
      | 'invalid_request'
      | 'unauthorized_client'
      | 'access_denied'
      | 'unsupported_response_type'
      | 'invalid_scope',
    description: string,
  ) {
    super(code, description);
  }
}

/** Authorization error that is shown on a page, not sent to the client. */
export class AuthorizePageError extends LwaError {
  constructor(description: string) {
    super('invalid_request', description);
  }
}
