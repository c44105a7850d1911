import { randomUUID } from 'node:crypto';
import { type Intent } from 'ask-sdk-model';
import { type CustomerKey } from './customer';
import { field, isText } from './json';
import {
  isKeptRequest,
  LONGEST_VALUE,
  MOST_SLOTS,
  type KeptRequest,
  type KeptSlot,
} from './kept-request';

/**
 * Keeps what the customer said: the intent and its slots, without what they were resolved to where
 * that makes it too large. Undefined where it is too large to be something that was said.
 */
export function keepRequest(
  intent: Intent,
  customer: CustomerKey,
  now: number,
): KeptRequest | undefined {
  const id = randomUUID();
  const slots = Object.entries<unknown>(intent.slots ?? {}).slice(0, MOST_SLOTS);
  return [keepSlot, keepValue]
    .map((keep) => ({
      id,
      customer,
      keptAt: now,
      intent: intent.name,
      slots: Object.fromEntries(slots.map(([name, slot]) => [name, keep(slot)])),
    }))
    .find(isKeptRequest);
}

function keepSlot(slot: unknown): KeptSlot | null {
  const kept = keepValue(slot);
  const match = kept && matchOf(slot);
  return match ? { ...kept, match } : kept;
}

function keepValue(slot: unknown): KeptSlot | null {
  const value = field(slot, 'value');
  return typeof value === 'string' && value !== '' ? { value } : null;
}

/** The first value that the first authority found, if any did. */
function matchOf(slot: unknown): KeptSlot['match'] {
  const authorities = field(field(slot, 'resolutions'), 'resolutionsPerAuthority');
  if (!Array.isArray(authorities)) return undefined;
  const matched: unknown = authorities.find(
    (authority) => field(field(authority, 'status'), 'code') === 'ER_SUCCESS_MATCH',
  );
  const values = field(matched, 'values');
  const value: unknown = Array.isArray(values) ? field(values[0], 'value') : undefined;
  const [name, id] = [field(value, 'name'), field(value, 'id')];
  if (!isText(name, LONGEST_VALUE)) return undefined;
  return isText(id, LONGEST_VALUE) ? { name, id } : { name };
}
