import { randomUUID } from 'node:crypto';
import { type Intent, type IntentRequest, type Request, type Slot } from 'ask-sdk-model';
import { type CustomerKey } from './customer';

/** How long a request can be taken up again. */
export const KEPT_REQUEST_LIFE_MS = 15 * 60_000;

const LONGEST_VALUE = 140;
const MOST_SLOTS = 8;

interface KeptSlot {
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

/** Keeps what the customer said; undefined where a slot is too large to be something they said. */
export function keepRequest(
  intent: Intent,
  customer: CustomerKey,
  now: number,
): KeptRequest | undefined {
  const slots: Record<string, KeptSlot | null> = {};
  for (const [name, slot] of Object.entries(intent.slots ?? {}).slice(0, MOST_SLOTS)) {
    slots[name] = keepSlot(slot);
  }
  return readKept(
    { id: randomUUID(), customer, keptAt: now, intent: intent.name, slots },
    customer,
    now,
  );
}

function keepSlot(slot: Slot | undefined): KeptSlot | null {
  if (typeof slot?.value !== 'string') return null;
  const resolution = slot.resolutions?.resolutionsPerAuthority?.find(
    ({ status }) => status?.code === 'ER_SUCCESS_MATCH',
  );
  const match = resolution?.values?.[0]?.value;
  return match ? { value: slot.value, match: withId(match) } : { value: slot.value };
}

const withId = ({ name, id }: { name: string; id?: string }) => ({ name, ...(id ? { id } : {}) });

/**
 * Reads a kept request that comes from outside: the echoed token, the session or the table.
 * Undefined if it is malformed, of another customer, from the future, or too old.
 */
export function readKept(
  value: unknown,
  customer: CustomerKey | undefined,
  now: number,
): KeptRequest | undefined {
  if (!isKept(value) || value.customer !== customer) return undefined;
  const age = now - value.keptAt;
  return age >= 0 && age < KEPT_REQUEST_LIFE_MS ? value : undefined;
}

/** The same, from its JSON. */
export function parseKept(
  json: string | undefined,
  customer: CustomerKey | undefined,
  now: number,
): KeptRequest | undefined {
  try {
    return json === undefined ? undefined : readKept(JSON.parse(json), customer, now);
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is KeptRequest {
  if (!isObject(value)) return false;
  const { id, customer, keptAt, intent, slots } = value;
  return (
    isText(id, 36) &&
    isText(customer, 64) &&
    Number.isSafeInteger(keptAt) &&
    isText(intent, 100) &&
    isObject(slots) &&
    Object.keys(slots).length <= MOST_SLOTS &&
    Object.entries(slots).every(([name, slot]) => isText(name, 60) && isSlot(slot))
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

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longest;

/** The request as if it had just been said, in the place of the one that is answered now. */
export function asIntentRequest(kept: KeptRequest, answered: Request): IntentRequest {
  const slots = Object.fromEntries(
    Object.entries(kept.slots).map(([name, slot]) => [name, asSlot(name, slot)]),
  );
  return {
    type: 'IntentRequest',
    requestId: answered.requestId,
    timestamp: answered.timestamp,
    ...(answered.locale !== undefined && { locale: answered.locale }),
    dialogState: 'STARTED',
    intent: { name: kept.intent, confirmationStatus: 'NONE', slots },
  };
}

function asSlot(name: string, slot: KeptSlot | null): Slot {
  const bare: Slot = { name, confirmationStatus: 'NONE' };
  if (!slot) return bare;
  const said: Slot = { ...bare, value: slot.value };
  if (!slot.match) return said;
  const value = slot.match as { name: string; id: string };
  const resolution = {
    authority: 'kept-request',
    status: { code: 'ER_SUCCESS_MATCH' as const },
    values: [{ value }],
  };
  return { ...said, resolutions: { resolutionsPerAuthority: [resolution] } };
}
