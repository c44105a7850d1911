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

/** More pending requests than a customer can claim within their life of fifteen minutes. */
export const MAX_RECORDED_CLAIMS = 8;

/** `offer1` is the newest. */
export const offerAttribute = (place: number): string => `offer${place}`;
/** Id of a claimed request. `claimed1` is the newest. */
export const claimAttribute = (place: number): string => `claimed${place}`;

export const offerAttributes = (count: number): string[] => places(count).map(offerAttribute);
export const CLAIM_ATTRIBUTES: readonly string[] = places(MAX_RECORDED_CLAIMS).map(claimAttribute);

function places(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

export const itemKey = (customer: CustomerKey) => ({
  [KEY_ATTRIBUTE]: { S: CUSTOMER_KEY_PREFIX + customer },
});

export const number = (value: number) => ({ N: String(value) });
export const text = (value: string) => ({ S: value });
