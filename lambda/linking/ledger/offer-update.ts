import { type AttributeValue } from '@aws-sdk/client-dynamodb';
import { launchMayOffer, type OfferPolicy, type OfferTrigger } from '../offer-policy';
import { type EncodedRequest } from '../pending-request';
import * as item from './attributes';
import { shiftInto } from './shift-register';
import { expiry, notAfter, pendingPart, SET_EXPIRY, type Update, type UpdatePart } from './updates';

/**
 * The offer policy as a DynamoDB condition: it holds where `decideOffer` returns `voice`. Offers are
 * a shift register of `maxOffers` places, so the last place shows whether the maximum is reached.
 * Undefined where a launch may never offer.
 */
export function offerUpdate(
  trigger: OfferTrigger,
  now: number,
  policy: OfferPolicy,
  ttlMs: number,
  pending?: EncodedRequest,
): Update | undefined {
  if (trigger === 'launch' && !launchMayOffer(policy)) return undefined;
  const recorded = trigger === 'repeat' ? EMPTY : recordOffer(now, Math.max(1, policy.maxOffers));
  const stored = pendingPart(pending);
  const conditions = [notAfter(item.COOLDOWN_STARTED_AT, ':windowStart')];
  if (trigger === 'launch') {
    conditions.push(
      notAfter(item.LINKED_AT, ':windowStart'),
      notAfter(item.offerAttribute(1), ':intervalStart'),
      notAfter(item.offerAttribute(policy.maxOffers), ':windowStart'),
    );
  }
  return {
    UpdateExpression:
      `SET ${[SET_EXPIRY, ...recorded.sets, ...stored.sets].join(', ')}` +
      ` REMOVE ${[item.DISABLED_AT, ...stored.removes].join(', ')}`,
    ConditionExpression: conditions.join(' AND '),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    ExpressionAttributeValues: {
      ':windowStart': item.number(now - policy.cooldownMs),
      ':expiry': expiry(now, ttlMs),
      ...recorded.values,
      ...stored.values,
      ...(trigger === 'launch' && { ':intervalStart': item.number(now - policy.minIntervalMs) }),
    },
  };
}

/** Whether an item, for which the condition of an offer failed, has a cooldown that still runs. */
export function isInCooldown(
  old: Record<string, AttributeValue> | undefined,
  now: number,
  policy: OfferPolicy,
): boolean {
  return Number(old?.[item.COOLDOWN_STARTED_AT]?.N) > now - policy.cooldownMs;
}

const EMPTY: UpdatePart = { sets: [], removes: [], values: {} };

function recordOffer(now: number, count: number): UpdatePart {
  return {
    sets: shiftInto(item.offerAttributes(count), ':now', ':never'),
    removes: [],
    values: { ':now': item.number(now), ...(count > 1 && { ':never': item.number(0) }) },
  };
}
