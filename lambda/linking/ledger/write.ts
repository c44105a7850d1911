import { type AttributeValue } from '@aws-sdk/client-dynamodb';
import { type KeptRequest } from '../kept-request';
import * as item from './attributes';
import { EXPIRY_ATTRIBUTE } from './table-keys';

/** One `UpdateItem`, less the table and the key. */
export interface Write {
  readonly UpdateExpression: string;
  readonly ConditionExpression?: string;
  readonly ReturnValuesOnConditionCheckFailure?: 'ALL_OLD';
  readonly ExpressionAttributeValues: Record<string, AttributeValue>;
}

const DAY_MS = 24 * 60 * 60_000;

export const SET_EXPIRY = `${EXPIRY_ATTRIBUTE} = :expiry`;
const FORGET_KEPT = `${item.KEPT}, ${item.KEPT_ID}`;
export const notAfter = (attribute: string, start: string) =>
  `(attribute_not_exists(${attribute}) OR ${attribute} <= ${start})`;
export const expiry = (from: number, lifeMs: number) =>
  item.number(Math.ceil((from + lifeMs) / 1000));

/** A piece of an update expression, with the values that it names. */
export interface Part {
  readonly sets: readonly string[];
  readonly removes: readonly string[];
  readonly values: Record<string, AttributeValue>;
}

/** Sets the kept request, or removes the one that was there. */
export function keepPart(kept: KeptRequest | undefined): Part {
  if (!kept) return { sets: [], removes: [item.KEPT, item.KEPT_ID], values: {} };
  return {
    sets: [`${item.KEPT} = :kept`, `${item.KEPT_ID} = :keptId`],
    removes: [],
    values: { ':kept': item.text(JSON.stringify(kept)), ':keptId': item.text(kept.id) },
  };
}

export const refusalWrite = (now: number, lifeMs: number): Write => ({
  UpdateExpression: `SET ${item.REFUSED_AT} = :now, ${SET_EXPIRY} REMOVE ${FORGET_KEPT}`,
  ExpressionAttributeValues: { ':now': item.number(now), ':expiry': expiry(now, lifeMs) },
});

export function keepWrite(kept: KeptRequest | undefined, now: number, lifeMs: number): Write {
  const { sets, removes, values } = keepPart(kept);
  return {
    UpdateExpression:
      `SET ${[SET_EXPIRY, ...sets].join(', ')}` +
      (removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : ''),
    ExpressionAttributeValues: { ':expiry': expiry(now, lifeMs), ...values },
  };
}

/**
 * Asked with the old item in return, so that a result that is delivered twice runs a request once.
 * The call is named, so that its own second attempt isn't taken for another delivery.
 */
export function takeUpWrite(
  outcome: 'linked' | 'declined' | 'other',
  now: number,
  keptId: string | undefined,
  lifeMs: number,
  callId: string,
): Write {
  const outcomeAt = { linked: item.LINKED_AT, declined: item.REFUSED_AT, other: undefined }[
    outcome
  ];
  const ran = keptId === undefined ? `if_not_exists(${item.KEPT_ID}, :id)` : ':id';
  return {
    UpdateExpression:
      `SET ${item.RAN_ID} = ${ran}, ${item.RAN_BY} = :call, ${SET_EXPIRY}` +
      `${outcomeAt ? `, ${outcomeAt} = :now` : ''} REMOVE ${FORGET_KEPT}`,
    ExpressionAttributeValues: {
      ':id': item.text(keptId ?? 'none'),
      ':call': item.text(callId),
      ':expiry': expiry(now, lifeMs),
      ...(outcomeAt && { ':now': item.number(now) }),
    },
  };
}

/** Events come late, unordered and again: one that is older than what is known changes nothing. */
export const linkedWrite = (at: number, now: number, lifeMs: number): Write => ({
  UpdateExpression: `SET ${item.LINKED_AT} = :at, ${SET_EXPIRY}`,
  ConditionExpression: `${notAfter(item.DISABLED_AT, ':at')} AND ${notAfter(item.LINKED_AT, ':at')}`,
  ExpressionAttributeValues: { ':at': item.number(at), ':expiry': expiry(now, lifeMs) },
});

/** A time that is told to the second may be any moment in it. */
const endOf = (at: number): number => (at % 1000 === 0 ? at + 999 : at);

export const forgetWrite = (at: number, now: number): Write => ({
  UpdateExpression:
    `SET ${item.DISABLED_AT} = :at, ${SET_EXPIRY} REMOVE ` +
    [
      item.REFUSED_AT,
      item.LINKED_AT,
      FORGET_KEPT,
      item.RAN_ID,
      item.RAN_BY,
      ...item.offerAttributes(item.MOST_OFFERS),
    ].join(', '),
  ConditionExpression: [item.LINKED_AT, item.REFUSED_AT, item.DISABLED_AT, item.offerAttribute(1)]
    .map((attribute) => notAfter(attribute, ':until'))
    .join(' AND '),
  ExpressionAttributeValues: {
    ':at': item.number(at),
    ':until': item.number(endOf(at)),
    ':expiry': expiry(now, DAY_MS),
  },
});
