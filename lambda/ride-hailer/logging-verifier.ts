import { type TokenVerifier } from '../lwa';
import { log } from './observability';

/** Logs why a token is not valid, but not the token. */
export const loggingVerifier =
  (verify: TokenVerifier): TokenVerifier =>
  async (token) => {
    const verification = await verify(token);
    const { status } = verification;
    if (status === 'valid') return verification;
    const reason = status === 'unavailable' ? verification.reason : undefined;
    log('warn', 'lwa.token', undefined, { status, reason });
    return verification;
  };
