import { type CustomerKey } from './customer';
import { isObject, isText, parseJson } from './json';

/** How long a request can be taken up again. */
export const KEPT_REQUEST_LIFE_MS = 15 * 60_000;

/** The clocks of two containers differ: a request kept so far ahead was kept just now. */
const CLOCK_SKEW_MS = 60_000;

/** Of its JSON: so it fits into each of its homes, and an item of the table stays under 1 KB. */
export const LONGEST_KEPT_BYTES = 560;

export const LONGEST_VALUE = 140;
export const MOST_SLOTS = 8;

export interface KeptSlot {
  readonly value: string;
  /** The name and id of the slot value it was resolved to. */
  readonly match?: { readonly name: string; readonly id?: string };
}

/** A request that was interrupted because it needs a linked account. */
export interface KeptRequest {
  /** Tells one interruption from the next, so that each is taken up once. */
  readonly id: string;
  readonly customer: CustomerKey;
  /** Epoch milliseconds. */
  readonly keptAt: number;
  readonly intent: string;
  readonly slots: Readonly<Record<string, KeptSlot | null>>;
}

/**
 * Reads a kept request that comes from outside: the echoed token, the session or the table.
 * Undefined if it is malformed, of another customer, from the future, or too old.
 */
export function readKept(
  value: unknown,
  customer: CustomerKey | undefined,
  now: number,
): KeptRequest | undefined {
  if (!isKeptRequest(value) || value.customer !== customer) return undefined;
  const age = now - value.keptAt;
  return age >= -CLOCK_SKEW_MS && age < KEPT_REQUEST_LIFE_MS ? value : undefined;
}

/** The same, from its JSON. */
export function parseKept(
  json: string | undefined,
  customer: CustomerKey | undefined,
  now: number,
): KeptRequest | undefined {
  return json === undefined ? undefined : readKept(parseJson(json), customer, now);
}

/** Whether a value has the shape of a kept request; whose it is and how old are not looked at. */
export function isKeptRequest(value: unknown): value is KeptRequest {
  if (!isObject(value)) return false;
  const { id, customer, keptAt, intent, slots } = value;
  return (
    isText(id, 36) &&
    isText(customer, 64) &&
    Number.isSafeInteger(keptAt) &&
    isText(intent, 100) &&
    isObject(slots) &&
    Object.keys(slots).length <= MOST_SLOTS &&
    Object.entries(slots).every(([name, slot]) => isText(name, 60) && isSlot(slot)) &&
    Buffer.byteLength(JSON.stringify(value)) <= LONGEST_KEPT_BYTES
  );
}

function isSlot(slot: unknown): boolean {
  if (slot === null) return true;
  if (!isObject(slot) || !isText(slot.value, LONGEST_VALUE)) return false;
  const { match } = slot;
  if (match === undefined) return true;
  return (
    isObject(match) &&
    isText(match.name, LONGEST_VALUE) &&
    (match.id === undefined || isText(match.id, LONGEST_VALUE))
  );
}
