import { type TokenVerifier } from '../lwa';
import { log } from './observability';

/** The token itself is not logged. */
export const logVerification =
  (verify: TokenVerifier): TokenVerifier =>
  async (token) => {
    const verification = await verify(token);
    const { status } = verification;
    if (status === 'valid') return verification;
    const reason = status === 'unavailable' ? verification.reason : undefined;
    log('warn', 'lwa.token', undefined, { status, reason });
    return verification;
  };
