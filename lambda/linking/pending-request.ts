import { createHash, randomUUID } from 'node:crypto';
import { type HandlerInput } from 'ask-sdk-core';
import { type Intent, type IntentRequest, type Request } from 'ask-sdk-model';
import { customerOf } from './customer';
import { isObject, isText } from './json';
import {
  type CapturedRequest,
  decode,
  encode,
  type PendingRequest,
} from './pending-request-encoding';
import { MINUTE_MS } from './time';

/** How long after its capture a request may run. */
export const PENDING_REQUEST_TTL_MS = 15 * MINUTE_MS;

/** Clocks of two containers differ by up to this much. */
const CLOCK_SKEW_MS = MINUTE_MS;

/** A captured request in the encoded form that session, connection token and ledger hold. */
export interface EncodedRequest {
  readonly id: string;
  readonly device: string;
  readonly encoded: string;
}

/** The result of a capture. `tooLarge`: the request does not fit into the ledger. */
export type Captured = EncodedRequest | 'tooLarge';

/**
 * Captures the request of this turn, or another intent in its place. Undefined for requests that must
 * not be resumed: `AMAZON.*` intents, which have a meaning only at their place in a conversation, and
 * requests without an intent or a customer.
 */
export function capturePendingRequest(
  input: HandlerInput,
  intent: Intent | undefined,
  now: number,
): Captured | undefined {
  const customer = customerOf(input.requestEnvelope);
  if (!customer || !intent || !isResumable(intent.name)) return undefined;
  const device = deviceOf(input);
  const id = randomUUID();
  const request = captured(input.requestEnvelope.request, intent);
  const encoded = encode({ id, customer, device, capturedAt: now, request });
  return encoded === undefined ? 'tooLarge' : { id, device, encoded };
}

function captured(request: Request, intent: Intent): CapturedRequest {
  if (request.type !== 'IntentRequest' || request.intent !== intent) {
    return { type: 'IntentRequest', intent } as CapturedRequest;
  }
  const rest: Partial<IntentRequest> = { ...request };
  for (const field of ['requestId', 'timestamp', 'locale'] as const) delete rest[field];
  return rest as CapturedRequest;
}

/**
 * Reads a pending request that comes from outside: the connection token, the session or the ledger.
 * Undefined if it is malformed, not resumable, of another customer, from the future, or too old.
 */
export function readPendingRequest(
  encoded: string | undefined,
  input: HandlerInput,
  now: number,
): PendingRequest | undefined {
  const value = decode(encoded);
  if (!isPendingRequest(value) || value.customer !== customerOf(input.requestEnvelope)) {
    return undefined;
  }
  const age = now - value.capturedAt;
  return age >= -CLOCK_SKEW_MS && age < PENDING_REQUEST_TTL_MS ? value : undefined;
}

/** The encoded form of a pending request that was read. */
export function encodedRequest(pending: PendingRequest): EncodedRequest | undefined {
  const encoded = encode(pending);
  return encoded === undefined ? undefined : { id: pending.id, device: pending.device, encoded };
}

/** The pending request as an intent request, with id, time and locale of the current request. */
export function toIntentRequest({ request }: PendingRequest, current: Request): IntentRequest {
  const { requestId, timestamp, locale } = current;
  return { ...request, requestId, timestamp, ...(locale !== undefined && { locale }) };
}

/** The device of a request, hashed; empty where the request names none. */
export function deviceOf({ requestEnvelope }: HandlerInput): string {
  const deviceId: unknown = requestEnvelope.context?.System?.device?.deviceId;
  return typeof deviceId === 'string'
    ? createHash('sha256').update(deviceId).digest('hex').slice(0, 16)
    : '';
}

function isPendingRequest(value: unknown): value is PendingRequest {
  if (!isObject(value)) return false;
  const { id, customer, device, capturedAt, request } = value;
  return (
    isText(id, 36) &&
    isText(customer, 64) &&
    typeof device === 'string' &&
    Number.isSafeInteger(capturedAt) &&
    isObject(request) &&
    request.type === 'IntentRequest' &&
    isIntentToResume(request.intent)
  );
}

function isIntentToResume(intent: unknown): boolean {
  if (!isObject(intent) || !isText(intent.name, 100) || !isResumable(intent.name)) return false;
  const { slots } = intent;
  return slots === undefined || (isObject(slots) && Object.values(slots).every(isObject));
}

const isResumable = (name: string): boolean => !name.startsWith('AMAZON.');
