/** LWA rejected a request of the account-linking flow, or its response was incomplete. */
export class SignInError extends Error {
  override readonly name = 'SignInError';

  /** @param error OAuth error code of the response, if it had one */
  constructor(request: 'authorize' | 'token', status: number, error: unknown) {
    const reason = typeof error === 'string' ? ` ${error}` : '';
    super(`LWA responded with ${status}${reason} to the ${request} request.`);
  }
}
