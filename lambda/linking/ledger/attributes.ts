import { type CustomerKey } from '../customer';
import { CUSTOMER_KEY_PREFIX, KEY_ATTRIBUTE } from './table-keys';

/** Attributes of a customer's item. Every one but the key is optional. */
export const COOLDOWN_STARTED_AT = 'cooldownStartedAt';
export const LINKED_AT = 'linkedAt';
export const DISABLED_AT = 'disabledAt';
export const PENDING_REQUEST = 'pendingRequest';
export const PENDING_REQUEST_ID = 'pendingRequestId';
export const CLAIMED_ID = 'claimedId';
export const CLAIMED_BY = 'claimedBy';

/** The largest `maxOffers` that the settings allow. */
export const MAX_RECORDED_OFFERS = 10;

/** `offer1` is the newest. */
export const offerAttribute = (place: number): string => `offer${place}`;

export const offerAttributes = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => offerAttribute(index + 1));

export const itemKey = (customer: CustomerKey) => ({
  [KEY_ATTRIBUTE]: { S: CUSTOMER_KEY_PREFIX + customer },
});

export const number = (value: number) => ({ N: String(value) });
export const text = (value: string) => ({ S: value });
