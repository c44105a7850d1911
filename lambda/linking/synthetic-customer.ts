/**
 * User id of the smoke test and the canary. Linking stores nothing of this customer and reports no event:
 * leave it out of the metrics of your skill as well.
 */
export const SYNTHETIC_USER_ID = 'amzn1.ask.account.SYNTHETIC-CUSTOMER-OF-THE-SMOKE-TEST';
