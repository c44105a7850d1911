import { type CustomerKey } from '../customer';
import { CUSTOMER_KEY_PREFIX, KEY_ATTRIBUTE } from './table-keys';

/** Attributes of a customer's item. Every one but the key is optional. */
export const COOLDOWN_STARTED_AT = 'cooldownStartedAt';
export const LINKED_AT = 'linkedAt';
export const DISABLED_AT = 'disabledAt';
export const PENDING_REQUEST = 'pendingRequest';
export const PENDING_REQUEST_ID = 'pendingRequestId';
export const PENDING_DEVICE = 'pendingDevice';
/** Marks the call that wrote `claimed1`. */
export const CLAIMED_BY = 'claimedBy';

/** The largest `maxOffers` that the settings allow. */
export const MAX_RECORDED_OFFERS = 10;

/** More requests than a customer can claim in the 15 minutes before a pending request expires. */
export const MAX_RECORDED_CLAIMS = 8;

/** `offer1` is the newest. */
export const offerAttribute = (position: number): string => `offer${position}`;
/** Id of a claimed request. `claimed1` is the newest. */
export const claimAttribute = (position: number): string => `claimed${position}`;

export const offerAttributes = (count: number): string[] => positions(count).map(offerAttribute);
export const CLAIM_ATTRIBUTES: readonly string[] =
  positions(MAX_RECORDED_CLAIMS).map(claimAttribute);

function positions(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

export const itemKey = (customer: CustomerKey) => ({
  [KEY_ATTRIBUTE]: { S: CUSTOMER_KEY_PREFIX + customer },
});

export const number = (value: number) => ({ N: String(value) });
export const text = (value: string) => ({ S: value });
