import { type CustomerKey } from '../customer';
import { CUSTOMER_KEY_PREFIX, KEY_ATTRIBUTE } from './table-keys';

export const COOLDOWN_STARTED_AT = 'cooldownStartedAt';
export const LINKED_AT = 'linkedAt';
export const DISABLED_AT = 'disabledAt';
export const PENDING_REQUEST = 'pendingRequest';
export const PENDING_REQUEST_ID = 'pendingRequestId';
export const PENDING_DEVICE = 'pendingDevice';
/** Id of the call that wrote `claimed1`. */
export const CLAIMED_BY = 'claimedBy';

/** `offer1` is the newest. */
export const offerAttribute = (position: number): string => `offer${position}`;
export const offerAttributes = (count: number): string[] => positions(count).map(offerAttribute);
/**
 * `claimed1` is the newest. A pending request expires after 15 minutes, in which a customer can't make eight
 * claims.
 */
export const CLAIM_ATTRIBUTES: readonly string[] = positions(8).map(
  (position) => `claimed${position}`,
);

function positions(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

export const itemKey = (customer: CustomerKey) => ({
  [KEY_ATTRIBUTE]: { S: CUSTOMER_KEY_PREFIX + customer },
});

export const number = (value: number) => ({ N: String(value) });
export const text = (value: string) => ({ S: value });
