import { type AttributeValue } from '@aws-sdk/client-dynamodb';
import { type EncodedRequest } from '../pending-request';
import { OFFER_SETTINGS } from '../offer-settings';
import { DAY_MS } from '../time';
import * as item from './attributes';
import { EXPIRY_ATTRIBUTE } from './table-keys';

/** The input of an `UpdateItem` call without table and key. */
export interface Update {
  readonly UpdateExpression: string;
  readonly ConditionExpression?: string;
  readonly ReturnValuesOnConditionCheckFailure?: 'ALL_OLD';
  readonly ExpressionAttributeValues: Record<string, AttributeValue>;
}

interface UpdatePart {
  readonly sets: readonly string[];
  readonly removes: readonly string[];
  readonly values: Record<string, AttributeValue>;
}

export const SET_EXPIRY = `${EXPIRY_ATTRIBUTE} = :expiry`;
const PENDING_ATTRIBUTES = [item.PENDING_REQUEST, item.PENDING_REQUEST_ID, item.PENDING_DEVICE];
const REMOVE_PENDING = `REMOVE ${PENDING_ATTRIBUTES.join(', ')}`;

export const notAfter = (attribute: string, time: string) =>
  `(attribute_not_exists(${attribute}) OR ${attribute} <= ${time})`;

const isNot = (attribute: string, value: string) =>
  `(attribute_not_exists(${attribute}) OR ${attribute} <> ${value})`;

export const expiry = (from: number, ttlMs: number) =>
  item.number(Math.ceil((from + ttlMs) / 1000));

/**
 * Writes a value into the first attribute, and each attribute's old value into the next one: DynamoDB
 * evaluates every right-hand side on the item before the update.
 */
export const shiftInto = (attributes: readonly string[], value: string, empty: string): string[] =>
  attributes.map((attribute, index) => {
    const before = attributes[index - 1];
    return `${attribute} = ${before === undefined ? value : `if_not_exists(${before}, ${empty})`}`;
  });

export function pendingPart(pending: EncodedRequest | undefined): UpdatePart {
  if (!pending) return { sets: [], removes: PENDING_ATTRIBUTES, values: {} };
  return {
    sets: [
      `${item.PENDING_REQUEST} = :pending`,
      `${item.PENDING_REQUEST_ID} = :pendingId`,
      `${item.PENDING_DEVICE} = :device`,
    ],
    removes: [],
    values: {
      ':pending': item.text(pending.encoded),
      ':pendingId': item.text(pending.id),
      ':device': item.text(pending.device),
    },
  };
}

export const cooldownUpdate = (now: number, ttlMs: number): Update => ({
  UpdateExpression: `SET ${item.COOLDOWN_STARTED_AT} = :now, ${SET_EXPIRY} ${REMOVE_PENDING}`,
  ExpressionAttributeValues: { ':now': item.number(now), ':expiry': expiry(now, ttlMs) },
});

export function storeUpdate(
  pending: EncodedRequest | undefined,
  now: number,
  ttlMs: number,
): Update {
  const { sets, removes, values } = pendingPart(pending);
  return {
    UpdateExpression:
      `SET ${[SET_EXPIRY, ...sets].join(', ')}` +
      (removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : ''),
    ExpressionAttributeValues: { ':expiry': expiry(now, ttlMs), ...values },
  };
}

/**
 * Alexa may deliver the same result twice. `callId` marks the call: the SDK's retry must not be taken for a
 * second delivery.
 */
export const claimUpdate = (id: string, now: number, ttlMs: number, callId: string): Update => ({
  UpdateExpression: claimExpression(':id'),
  ConditionExpression: item.CLAIM_ATTRIBUTES.map((attribute) => isNot(attribute, ':id')).join(
    ' AND ',
  ),
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  ExpressionAttributeValues: { ':id': item.text(id), ...claimValues(now, ttlMs, callId) },
});

export const claimByDeviceUpdate = (
  device: string,
  now: number,
  ttlMs: number,
  callId: string,
): Update => ({
  UpdateExpression: claimExpression(item.PENDING_REQUEST_ID),
  ConditionExpression: `${item.PENDING_DEVICE} = :device`,
  ExpressionAttributeValues: {
    ':device': item.text(device),
    ...claimValues(now, ttlMs, callId),
  },
});

const claimExpression = (id: string): string =>
  `SET ${[
    ...shiftInto(item.CLAIM_ATTRIBUTES, id, ':none'),
    `${item.CLAIMED_BY} = :call`,
    `${item.LINKED_AT} = :now`,
    SET_EXPIRY,
  ].join(', ')} ${REMOVE_PENDING}`;

const claimValues = (now: number, ttlMs: number, callId: string) => ({
  ':none': item.text('none'),
  ':call': item.text(callId),
  ':now': item.number(now),
  ':expiry': expiry(now, ttlMs),
});

/**
 * Events arrive late, unordered and repeatedly: a link that is older than the recorded link or disabling
 * changes nothing.
 */
export const linkedUpdate = (linkedAt: number, now: number, ttlMs: number): Update => ({
  UpdateExpression: `SET ${item.LINKED_AT} = :at, ${SET_EXPIRY}`,
  ConditionExpression: `${notAfter(item.DISABLED_AT, ':at')} AND ${notAfter(item.LINKED_AT, ':at')}`,
  ExpressionAttributeValues: { ':at': item.number(linkedAt), ':expiry': expiry(now, ttlMs) },
});

/** For a time without milliseconds, which Alexa may report, returns the last millisecond of its second. */
export const endOfSecond = (at: number): number => (at % 1000 === 0 ? at + 999 : at);

/**
 * Erases everything but the time, which expires after a day. Changes nothing if a later offer, link, cooldown
 * or disabling is recorded.
 */
export const disabledUpdate = (disabledAt: number, now: number): Update => ({
  UpdateExpression:
    `SET ${item.DISABLED_AT} = :at, ${SET_EXPIRY} REMOVE ` +
    [
      item.COOLDOWN_STARTED_AT,
      item.LINKED_AT,
      ...PENDING_ATTRIBUTES,
      ...item.CLAIM_ATTRIBUTES,
      item.CLAIMED_BY,
      ...item.offerAttributes(OFFER_SETTINGS.maxOffers.max),
    ].join(', '),
  ConditionExpression: [
    item.LINKED_AT,
    item.COOLDOWN_STARTED_AT,
    item.DISABLED_AT,
    item.offerAttribute(1),
  ]
    .map((attribute) => notAfter(attribute, ':until'))
    .join(' AND '),
  ExpressionAttributeValues: {
    ':at': item.number(disabledAt),
    ':until': item.number(endOfSecond(disabledAt)),
    ':expiry': expiry(now, DAY_MS),
  },
});
