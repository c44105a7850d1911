import {
  type Intent,
  type IntentRequest,
  type Slot,
  type slu,
  type SlotValue,
} from 'ask-sdk-model';
import { parseJson } from './json';
import { type CustomerKey } from './customer';

/** An intent request without the fields that belong to one delivery. */
export type CapturedRequest = Omit<IntentRequest, 'requestId' | 'timestamp' | 'locale'>;

/** A request that needed a linked account and waits for linking. */
export interface PendingRequest {
  /** Unique for each capture, so that each pending request is claimed once. */
  readonly id: string;
  readonly customer: CustomerKey;
  /**
   * Hash of the device id; empty for a request without one. Distinguishes the devices of a customer, which
   * share one ledger entry.
   */
  readonly device: string;
  /** Epoch milliseconds. */
  readonly capturedAt: number;
  readonly request: CapturedRequest;
}

/**
 * Keeps a ledger item under 4 KB, four of DynamoDB's write units; its other attributes take at most 1.2 KB.
 */
export const MAX_ENCODED_LENGTH = 2_700;

/** Limit of the inflated size, so that a forged connection token cannot exhaust the memory. */
const MAX_JSON_BYTES = 128 * 1024;

/** Loaded on demand: most turns need no compression. */
const zlib = () => process.getBuiltinModule('node:zlib');

/**
 * Deflated JSON in base64url: repeated authority names and slot values shrink to a tenth. Undefined if the
 * request is too long even with only the first match of each authority: a request is resumed with every slot
 * or not at all.
 */
export function encode(pending: PendingRequest): string | undefined {
  const candidates = [() => pending, () => withFirstMatches(pending)];
  for (const candidate of candidates) {
    const json = Buffer.from(JSON.stringify(candidate()), 'utf8');
    if (json.length > MAX_JSON_BYTES) continue;
    const encoded = zlib().deflateRawSync(json).toString('base64url');
    if (encoded.length <= MAX_ENCODED_LENGTH) return encoded;
  }
  return undefined;
}

export function decode(encoded: string | undefined): unknown {
  if (!encoded || encoded.length > MAX_ENCODED_LENGTH) return undefined;
  try {
    const compressed = Buffer.from(encoded, 'base64url');
    const json = zlib().inflateRawSync(compressed, { maxOutputLength: MAX_JSON_BYTES });
    return parseJson(json.toString('utf8'));
  } catch {
    return undefined;
  }
}

function withFirstMatches(pending: PendingRequest): PendingRequest {
  const intent = pending.request.intent;
  const slots = Object.entries(intent.slots ?? {}).map(([name, slot]) => [name, trimSlot(slot)]);
  const trimmed: Intent = { ...intent, slots: Object.fromEntries(slots) as Record<string, Slot> };
  return { ...pending, request: { ...pending.request, intent: trimmed } };
}

const trimSlot = (slot: Slot): Slot => ({
  ...slot,
  ...(slot.resolutions && { resolutions: trimResolutions(slot.resolutions) }),
  ...(slot.slotValue && { slotValue: trimSlotValue(slot.slotValue) }),
});

function trimSlotValue(value: SlotValue): SlotValue {
  if (value.type === 'List') return { ...value, values: listOf(value.values).map(trimSlotValue) };
  return value.resolutions ? { ...value, resolutions: trimResolutions(value.resolutions) } : value;
}

const trimResolutions = (
  resolutions: slu.entityresolution.Resolutions,
): slu.entityresolution.Resolutions => ({
  ...resolutions,
  resolutionsPerAuthority: listOf(resolutions.resolutionsPerAuthority).map((authority) => ({
    ...authority,
    ...(authority.values && { values: listOf(authority.values).slice(0, 1) }),
  })),
});

/** Requests come from outside: a list may be something else. */
const listOf = <Item>(value: readonly Item[] | undefined): readonly Item[] =>
  Array.isArray(value) ? (value as readonly Item[]) : [];
