import { type AttributeValue } from '@aws-sdk/client-dynamodb';
import { type KeptRequest } from '../kept-request';
import { launchMayOffer, type Moment, type OfferPolicy } from '../offer-policy';
import * as item from './attributes';
import { EXPIRY_ATTRIBUTE } from './table-keys';

/** One `UpdateItem`, less the table and the key. */
export interface Write {
  readonly UpdateExpression: string;
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeValues: Record<string, AttributeValue>;
}

const DAY_MS = 24 * 60 * 60_000;
/** Keeps an item under 1 KB with every other attribute at its longest. */
const LONGEST_KEPT_BYTES = 600;

const SET_EXPIRY = `${EXPIRY_ATTRIBUTE} = :expiry`;
const FORGET_KEPT = `${item.KEPT}, ${item.KEPT_ID}`;
const notAfter = (attribute: string, start: string) =>
  `(attribute_not_exists(${attribute}) OR ${attribute} <= ${start})`;
const expiry = (from: number, lifeMs: number) => item.number(Math.ceil((from + lifeMs) / 1000));

/**
 * The offer policy in DynamoDB's words: the condition holds where `decideOffer` says `voice`. The
 * offers are a shift register as long as the cap, so the last place tells whether the cap is
 * reached; DynamoDB takes every right-hand side from the item as it was before.
 */
export function offerWrite(
  moment: Moment,
  now: number,
  policy: OfferPolicy,
  lifeMs: number,
): Write | undefined {
  if (moment === 'launch' && !launchMayOffer(policy)) return undefined;
  const places = item.offerAttributes(Math.max(1, policy.cap));
  const shifted = places.map((place, index) =>
    index === 0 ? `${place} = :now` : `${place} = if_not_exists(${places[index - 1]}, :never)`,
  );
  const conditions = [notAfter(item.REFUSED_AT, ':quietStart')];
  if (moment === 'launch') {
    conditions.push(
      notAfter(item.LINKED_AT, ':quietStart'),
      notAfter(item.offerAttribute(1), ':intervalStart'),
      notAfter(item.offerAttribute(policy.cap), ':quietStart'),
    );
  }
  return {
    UpdateExpression: `SET ${shifted.join(', ')}, ${SET_EXPIRY} REMOVE ${FORGET_KEPT}, ${item.DISABLED_AT}`,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeValues: {
      ':now': item.number(now),
      ':quietStart': item.number(now - policy.quietMs),
      ':expiry': expiry(now, lifeMs),
      ...(places.length > 1 && { ':never': item.number(0) }),
      ...(moment === 'launch' && { ':intervalStart': item.number(now - policy.intervalMs) }),
    },
  };
}

export const refusalWrite = (now: number, lifeMs: number): Write => ({
  UpdateExpression: `SET ${item.REFUSED_AT} = :now, ${SET_EXPIRY} REMOVE ${FORGET_KEPT}`,
  ExpressionAttributeValues: { ':now': item.number(now), ':expiry': expiry(now, lifeMs) },
});

export function keepWrite(kept: KeptRequest | undefined, now: number, lifeMs: number): Write {
  const json = kept && JSON.stringify(kept);
  const ExpressionAttributeValues = { ':expiry': expiry(now, lifeMs) };
  if (!kept || !json || Buffer.byteLength(json) > LONGEST_KEPT_BYTES) {
    return {
      UpdateExpression: `SET ${SET_EXPIRY} REMOVE ${FORGET_KEPT}`,
      ExpressionAttributeValues,
    };
  }
  return {
    UpdateExpression: `SET ${item.KEPT} = :kept, ${item.KEPT_ID} = :id, ${SET_EXPIRY}`,
    ExpressionAttributeValues: {
      ...ExpressionAttributeValues,
      ':kept': item.text(json),
      ':id': item.text(kept.id),
    },
  };
}

/** Asked with the old item in return, so that a result that is delivered twice runs a request once. */
export function takeUpWrite(
  outcome: 'linked' | 'declined' | 'other',
  now: number,
  keptId: string | undefined,
  lifeMs: number,
): Write {
  const outcomeAt = { linked: item.LINKED_AT, declined: item.REFUSED_AT, other: undefined }[
    outcome
  ];
  const ran = keptId === undefined ? `if_not_exists(${item.KEPT_ID}, :id)` : ':id';
  return {
    UpdateExpression:
      `SET ${item.RAN_ID} = ${ran}, ${SET_EXPIRY}` +
      `${outcomeAt ? `, ${outcomeAt} = :now` : ''} REMOVE ${FORGET_KEPT}`,
    ExpressionAttributeValues: {
      ':id': item.text(keptId ?? 'none'),
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

export const forgetWrite = (at: number, now: number): Write => ({
  UpdateExpression:
    `SET ${item.DISABLED_AT} = :at, ${SET_EXPIRY} REMOVE ` +
    [
      item.REFUSED_AT,
      item.LINKED_AT,
      FORGET_KEPT,
      item.RAN_ID,
      ...item.offerAttributes(item.MOST_OFFERS),
    ].join(', '),
  ConditionExpression: [item.LINKED_AT, item.DISABLED_AT, item.offerAttribute(1)]
    .map((attribute) => notAfter(attribute, ':at'))
    .join(' AND '),
  ExpressionAttributeValues: { ':at': item.number(at), ':expiry': expiry(now, DAY_MS) },
});
