import type { TokenVerifier } from '../../lambda/lwa';

export const CLIENT_ID = 'amzn1.application-oa2-client.4f3e2d1c0b4f3e2d1c0b4f3e2d1c0b4f';

/** Access tokens by status at LWA; any other token is invalid. */
export const TOKENS = {
  valid: 'Atza|IwEBIGoodTokenOfOurClient',
  wrongAudience: 'Atza|IwEBITokenOfAnotherClient',
  unavailable: 'Atza|IwEBITokenThatLwaCannotVerify',
} as const;

export const verifier: TokenVerifier = async (token) => {
  switch (token) {
    case TOKENS.valid:
      return {
        status: 'valid',
        userId: 'amzn1.account.CUSTOMER',
        expiresAt: Number.MAX_SAFE_INTEGER,
      };
    case TOKENS.wrongAudience:
      return { status: 'wrongAudience' };
    case TOKENS.unavailable:
      return { status: 'unavailable', reason: 'timeout' };
    default:
      return { status: 'invalid' };
  }
};
