import { type CustomerKey } from '../customer';
import { CUSTOMER_KEY_PREFIX, KEY_ATTRIBUTE } from './table-keys';

/** The ledger's item: one a customer, every attribute but the key optional. */
export const REFUSED_AT = 'refusedAt';
export const LINKED_AT = 'linkedAt';
export const DISABLED_AT = 'disabledAt';
export const KEPT = 'kept';
export const KEPT_ID = 'keptId';
export const RAN_ID = 'ranId';
export const RAN_BY = 'ranBy';

/** The largest cap that the settings allow. */
export const MOST_OFFERS = 10;

/** `offer1` is the newest. */
export const offerAttribute = (place: number): string => `offer${place}`;

export const offerAttributes = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => offerAttribute(index + 1));

export const itemKey = (customer: CustomerKey) => ({
  [KEY_ATTRIBUTE]: { S: CUSTOMER_KEY_PREFIX + customer },
});

export const number = (value: number) => ({ N: String(value) });
export const text = (value: string) => ({ S: value });
