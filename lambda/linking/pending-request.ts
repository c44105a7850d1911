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

export const PENDING_REQUEST_TTL_MS = 15 * MINUTE_MS;

const CLOCK_SKEW_MS = MINUTE_MS;

/** A captured request, encoded for the session, the connection token and the ledger. */
export interface EncodedRequest {
  readonly id: string;
  readonly device: string;
  readonly encoded: string;
}

/** `tooLarge`: the request does not fit into the ledger. */
export type Captured = EncodedRequest | 'tooLarge';

/**
 * Undefined for a request without an intent or a customer, and for `AMAZON.*` intents, which have a meaning
 * only at their place in a conversation.
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
  const request = toCapturedRequest(input.requestEnvelope.request, intent);
  const encoded = encode({ id, customer, device, capturedAt: now, request });
  return encoded === undefined ? 'tooLarge' : { id, device, encoded };
}

function toCapturedRequest(request: Request, intent: Intent): CapturedRequest {
  if (request.type !== 'IntentRequest' || request.intent !== intent) {
    return { type: 'IntentRequest', intent } as CapturedRequest;
  }
  const rest: Partial<IntentRequest> = { ...request };
  for (const field of ['requestId', 'timestamp', 'locale'] as const) delete rest[field];
  return rest as CapturedRequest;
}

/** Undefined if the request is malformed, not resumable, of another customer, from the future, or too old. */
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

export function encodePendingRequest(pending: PendingRequest): EncodedRequest | undefined {
  const encoded = encode(pending);
  return encoded === undefined ? undefined : { id: pending.id, device: pending.device, encoded };
}

export function toIntentRequest({ request }: PendingRequest, current: Request): IntentRequest {
  const { requestId, timestamp, locale } = current;
  return { ...request, requestId, timestamp, ...(locale !== undefined && { locale }) };
}

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
