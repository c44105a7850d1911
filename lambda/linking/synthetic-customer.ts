/** User id of the smoke test and the canary. Linking stores and reports nothing of this customer. */
export const SYNTHETIC_USER_ID = 'amzn1.ask.account.SYNTHETIC-CUSTOMER-OF-THE-SMOKE-TEST';
