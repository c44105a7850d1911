import { type TokenVerdict } from '../linking';
import { LwaError, type TokenVerifier } from '../lwa';
import { note } from './observability';

/** What the guard asks before a handler acts on the account. */
export const tokenVerdict =
  (verify: TokenVerifier) =>
  async (token: string): Promise<TokenVerdict> => {
    try {
      await verify(token);
      return 'ours';
    } catch (error) {
      if (!(error instanceof LwaError)) throw error;
      const { reason } = error;
      note('warn', 'lwa.token', undefined, { reason });
      return reason === 'foreign' || reason === 'rejected' ? reason : 'unverified';
    }
  };
