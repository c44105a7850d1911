import {
  createAccountLinking,
  dynamoDbLedger,
  linkingSettings,
  type TokenVerdict,
} from '../../../../lambda/linking';
import { createTokenVerifier, LwaError, lwaSettings } from '../../../../lambda/lwa';
import { words } from './linking-words';
import { report } from './report';

const DAY_MS = 24 * 60 * 60_000;
const QUIET_DAYS = 30;

const verify = createTokenVerifier(
  lwaSettings({ clientId: process.env.LWA_CLIENT_ID, api: process.env.LWA_API }),
);

/** Made once, as the function starts: it keeps nothing of a customer between turns. */
export const linking = createAccountLinking({
  settings: linkingSettings({ quietDays: QUIET_DAYS }),
  ledger: dynamoDbLedger({
    tableName: process.env.LEDGER_TABLE ?? '',
    lifeMs: (QUIET_DAYS + 1) * DAY_MS,
  }),
  words,
  report,
  verifyToken: verdictOn,
});

/** A token of another client is a stranger's: the service says whose it is before anything is done. */
async function verdictOn(token: string): Promise<TokenVerdict> {
  try {
    await verify(token);
    return 'ours';
  } catch (error) {
    const reason = error instanceof LwaError ? error.reason : undefined;
    return reason === 'foreign' || reason === 'rejected' ? reason : 'unverified';
  }
}
