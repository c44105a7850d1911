/** Partition key, a string: {@link CUSTOMER_KEY_PREFIX} and the SHA-256 of the customer's user id. */
export const KEY_ATTRIBUTE = 'pk';

/** Time to live, epoch seconds. */
export const EXPIRY_ATTRIBUTE = 'expiresAt';

/** Prefix of a customer item's key, so that the table can hold other items. */
export const CUSTOMER_KEY_PREFIX = 'linking#';
