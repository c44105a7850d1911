import { type AttributeValue } from '@aws-sdk/client-dynamodb';
import { type PendingRequest } from '../pending-request';
import * as item from './attributes';
import { EXPIRY_ATTRIBUTE } from './table-keys';

/** The input of an `UpdateItem` call without table and key. */
export interface Update {
  readonly UpdateExpression: string;
  readonly ConditionExpression?: string;
  readonly ReturnValuesOnConditionCheckFailure?: 'ALL_OLD';
  readonly ExpressionAttributeValues: Record<string, AttributeValue>;
}

/** Part of an update expression, with the values that it names. */
export interface UpdatePart {
  readonly sets: readonly string[];
  readonly removes: readonly string[];
  readonly values: Record<string, AttributeValue>;
}

const DAY_MS = 24 * 60 * 60_000;

export const SET_EXPIRY = `${EXPIRY_ATTRIBUTE} = :expiry`;
const PENDING_ATTRIBUTES = [item.PENDING_REQUEST, item.PENDING_REQUEST_ID];

export const notAfter = (attribute: string, start: string) =>
  `(attribute_not_exists(${attribute}) OR ${attribute} <= ${start})`;

export const expiry = (from: number, ttlMs: number) =>
  item.number(Math.ceil((from + ttlMs) / 1000));

/** Sets the pending request, or removes the stored one. */
export function pendingPart(pending: PendingRequest | undefined): UpdatePart {
  if (!pending) return { sets: [], removes: PENDING_ATTRIBUTES, values: {} };
  return {
    sets: [`${item.PENDING_REQUEST} = :pending`, `${item.PENDING_REQUEST_ID} = :pendingId`],
    removes: [],
    values: {
      ':pending': item.text(JSON.stringify(pending)),
      ':pendingId': item.text(pending.id),
    },
  };
}

export const cooldownUpdate = (now: number, ttlMs: number): Update => ({
  UpdateExpression:
    `SET ${item.COOLDOWN_STARTED_AT} = :now, ${SET_EXPIRY} ` +
    `REMOVE ${PENDING_ATTRIBUTES.join(', ')}`,
  ExpressionAttributeValues: { ':now': item.number(now), ':expiry': expiry(now, ttlMs) },
});

export function storeUpdate(
  pending: PendingRequest | undefined,
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
 * Returns the old item, so that a result that is delivered twice is claimed once. `callId` marks the
 * call: the SDK's retry of it must not be taken for a second delivery.
 */
export function claimUpdate(
  outcome: 'linked' | 'declined' | 'other',
  now: number,
  pendingRequestId: string | undefined,
  ttlMs: number,
  callId: string,
): Update {
  const outcomeAt = {
    linked: item.LINKED_AT,
    declined: item.COOLDOWN_STARTED_AT,
    other: undefined,
  }[outcome];
  const claimedId =
    pendingRequestId === undefined ? `if_not_exists(${item.PENDING_REQUEST_ID}, :id)` : ':id';
  return {
    UpdateExpression:
      `SET ${item.CLAIMED_ID} = ${claimedId}, ${item.CLAIMED_BY} = :call, ${SET_EXPIRY}` +
      `${outcomeAt ? `, ${outcomeAt} = :now` : ''} REMOVE ${PENDING_ATTRIBUTES.join(', ')}`,
    ExpressionAttributeValues: {
      ':id': item.text(pendingRequestId ?? 'none'),
      ':call': item.text(callId),
      ':expiry': expiry(now, ttlMs),
      ...(outcomeAt && { ':now': item.number(now) }),
    },
  };
}

/** Events arrive late, unordered and repeatedly: one that is older than the recorded facts changes nothing. */
export const linkedUpdate = (at: number, now: number, ttlMs: number): Update => ({
  UpdateExpression: `SET ${item.LINKED_AT} = :at, ${SET_EXPIRY}`,
  ConditionExpression: `${notAfter(item.DISABLED_AT, ':at')} AND ${notAfter(item.LINKED_AT, ':at')}`,
  ExpressionAttributeValues: { ':at': item.number(at), ':expiry': expiry(now, ttlMs) },
});

/** A time in whole seconds may be any moment of its second. */
const endOfSecond = (at: number): number => (at % 1000 === 0 ? at + 999 : at);

export const disabledUpdate = (at: number, now: number): Update => ({
  UpdateExpression:
    `SET ${item.DISABLED_AT} = :at, ${SET_EXPIRY} REMOVE ` +
    [
      item.COOLDOWN_STARTED_AT,
      item.LINKED_AT,
      ...PENDING_ATTRIBUTES,
      item.CLAIMED_ID,
      item.CLAIMED_BY,
      ...item.offerAttributes(item.MAX_RECORDED_OFFERS),
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
    ':at': item.number(at),
    ':until': item.number(endOfSecond(at)),
    ':expiry': expiry(now, DAY_MS),
  },
});
