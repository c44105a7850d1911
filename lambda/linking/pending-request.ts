import { randomUUID } from 'node:crypto';
import { type Intent, type IntentRequest, type Request, type Slot } from 'ask-sdk-model';
import { type CustomerKey } from './customer';
import { field, isObject, isText, parseJson } from './json';

/** How long after its capture a request may run. */
export const PENDING_REQUEST_LIFE_MS = 15 * 60_000;

/** Clocks of two containers differ by up to this much. */
const CLOCK_SKEW_MS = 60_000;

/** Of its JSON. Keeps the connection token under 1 KB, and the ledger item under 1 KB. */
export const MAX_PENDING_REQUEST_BYTES = 560;

export const MAX_VALUE_LENGTH = 140;
export const MAX_SLOTS = 8;

export interface PendingSlot {
  readonly value: string;
  /** The name and id of the slot value it was resolved to. */
  readonly match?: { readonly name: string; readonly id?: string };
}

/** A request that needed a linked account and waits for linking. */
export interface PendingRequest {
  /** Unique for each capture, so that each pending request is claimed once. */
  readonly id: string;
  readonly customer: CustomerKey;
  /** Epoch milliseconds. */
  readonly capturedAt: number;
  readonly intent: string;
  readonly slots: Readonly<Record<string, PendingSlot | null>>;
}

/**
 * Validates a pending request that comes from outside: the connection token, the session or the ledger.
 * Undefined if it is malformed, of another customer, from the future, or too old.
 */
export function validPendingRequest(
  value: unknown,
  customer: CustomerKey | undefined,
  now: number,
): PendingRequest | undefined {
  if (!isPendingRequest(value) || value.customer !== customer) return undefined;
  const age = now - value.capturedAt;
  return age >= -CLOCK_SKEW_MS && age < PENDING_REQUEST_LIFE_MS ? value : undefined;
}

/** As {@link validPendingRequest}, from its JSON. */
export function parsePendingRequest(
  json: string | undefined,
  customer: CustomerKey | undefined,
  now: number,
): PendingRequest | undefined {
  return json === undefined ? undefined : validPendingRequest(parseJson(json), customer, now);
}

/** Whether a value has the shape of a pending request. Customer and age are not checked. */
export function isPendingRequest(value: unknown): value is PendingRequest {
  if (!isObject(value)) return false;
  const { id, customer, capturedAt, intent, slots } = value;
  return (
    isText(id, 36) &&
    isText(customer, 64) &&
    Number.isSafeInteger(capturedAt) &&
    isText(intent, 100) &&
    isObject(slots) &&
    Object.keys(slots).length <= MAX_SLOTS &&
    Object.entries(slots).every(([name, slot]) => isText(name, 60) && isSlot(slot)) &&
    Buffer.byteLength(JSON.stringify(value)) <= MAX_PENDING_REQUEST_BYTES
  );
}

function isSlot(slot: unknown): boolean {
  if (slot === null) return true;
  if (!isObject(slot) || !isText(slot.value, MAX_VALUE_LENGTH)) return false;
  const { match } = slot;
  if (match === undefined) return true;
  return (
    isObject(match) &&
    isText(match.name, MAX_VALUE_LENGTH) &&
    (match.id === undefined || isText(match.id, MAX_VALUE_LENGTH))
  );
}

/**
 * Captures an intent and its slots, without their resolutions where those make it too large.
 * Undefined where it is too large even so.
 */
export function capturePendingRequest(
  intent: Intent,
  customer: CustomerKey,
  now: number,
): PendingRequest | undefined {
  const id = randomUUID();
  const slots = Object.entries<unknown>(intent.slots ?? {}).slice(0, MAX_SLOTS);
  return [keepSlot, keepValue]
    .map((keep) => ({
      id,
      customer,
      capturedAt: now,
      intent: intent.name,
      slots: Object.fromEntries(slots.map(([name, slot]) => [name, keep(slot)])),
    }))
    .find(isPendingRequest);
}

function keepSlot(slot: unknown): PendingSlot | null {
  const kept = keepValue(slot);
  const match = kept && matchOf(slot);
  return match ? { ...kept, match } : kept;
}

function keepValue(slot: unknown): PendingSlot | null {
  const value = field(slot, 'value');
  return typeof value === 'string' && value !== '' ? { value } : null;
}

/** The first value of the first authority that has a match. */
function matchOf(slot: unknown): PendingSlot['match'] {
  const authorities = field(field(slot, 'resolutions'), 'resolutionsPerAuthority');
  if (!Array.isArray(authorities)) return undefined;
  const matched: unknown = authorities.find(
    (authority) => field(field(authority, 'status'), 'code') === 'ER_SUCCESS_MATCH',
  );
  const values = field(matched, 'values');
  const value: unknown = Array.isArray(values) ? field(values[0], 'value') : undefined;
  const [name, id] = [field(value, 'name'), field(value, 'id')];
  if (!isText(name, MAX_VALUE_LENGTH)) return undefined;
  return isText(id, MAX_VALUE_LENGTH) ? { name, id } : { name };
}

/** The pending request as an intent request, with id, time and locale of the current request. */
export function toIntentRequest(pending: PendingRequest, current: Request): IntentRequest {
  const slots = Object.fromEntries(
    Object.entries(pending.slots).map(([name, slot]) => [name, asSlot(name, slot)]),
  );
  return {
    type: 'IntentRequest',
    requestId: current.requestId,
    timestamp: current.timestamp,
    ...(current.locale !== undefined && { locale: current.locale }),
    dialogState: 'STARTED',
    intent: { name: pending.intent, confirmationStatus: 'NONE', slots },
  };
}

function asSlot(name: string, slot: PendingSlot | null): Slot {
  const bare: Slot = { name, confirmationStatus: 'NONE' };
  if (!slot) return bare;
  const said: Slot = { ...bare, value: slot.value };
  if (!slot.match) return said;
  const value = slot.match as { name: string; id: string };
  const resolution = {
    authority: 'pending-request',
    status: { code: 'ER_SUCCESS_MATCH' as const },
    values: [{ value }],
  };
  return { ...said, resolutions: { resolutionsPerAuthority: [resolution] } };
}
