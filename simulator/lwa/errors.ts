import { randomUUID } from 'node:crypto';
import { type ContentfulStatusCode } from 'hono/utils/http-status';

/** What LWA's token, tokeninfo and profile endpoints refuse with: RFC 6749's words, as JSON. */
export class OAuthError extends Error {
  readonly requestId = randomUUID();

  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    description: string,
  ) {
    super(description);
    this.name = 'OAuthError';
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

/** What `authorize` sends back to the client, on the redirect. */
export class AuthorizeError extends Error {
  constructor(
    readonly code:
      | 'invalid_request'
      | 'unauthorized_client'
      | 'access_denied'
      | 'unsupported_response_type'
      | 'invalid_scope',
    description: string,
  ) {
    super(description);
    this.name = 'AuthorizeError';
  }
}

/** What `authorize` shows to the person instead: it knows nobody whom it could send them back to. */
export class AuthorizePageError extends Error {
  constructor(description: string) {
    super(description);
    this.name = 'AuthorizePageError';
  }
}
