/** User id of the smoke test and the canary: the skill answers it, and leaves it out of ledger and metrics. */
export const SYNTHETIC_USER_ID = 'amzn1.ask.account.SYNTHETIC-CUSTOMER-OF-THE-SMOKE-TEST';
