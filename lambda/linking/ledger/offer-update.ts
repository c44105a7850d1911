import { type AttributeValue } from '@aws-sdk/client-dynamodb';
import { launchMayOffer, type OfferPolicy, type OfferTrigger } from '../offer-policy';
import { type EncodedRequest } from '../pending-request';
import * as item from './attributes';
import { expiry, notAfter, pendingPart, SET_EXPIRY, shiftInto, type Update } from './updates';

/**
 * States `decideOffer` as a DynamoDB condition. Offers are a shift register of `maxOffers` places, so the
 * last place shows whether the maximum is reached.
 */
export function offerUpdate(
  trigger: OfferTrigger,
  now: number,
  policy: OfferPolicy,
  ttlMs: number,
  pending?: EncodedRequest,
): Update | undefined {
  if (trigger === 'launch' && !launchMayOffer(policy)) return undefined;
  // With a maximum of 0, a `required` offer is still made and recorded.
  const places = trigger === 'repeat' ? 0 : Math.max(1, policy.maxOffers);
  const recorded = shiftInto(item.offerAttributes(places), ':now', ':never');
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
      `SET ${[SET_EXPIRY, ...recorded, ...stored.sets].join(', ')}` +
      ` REMOVE ${[item.DISABLED_AT, ...stored.removes].join(', ')}`,
    ConditionExpression: conditions.join(' AND '),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    ExpressionAttributeValues: {
      ':windowStart': item.number(now - policy.cooldownMs),
      ':expiry': expiry(now, ttlMs),
      ...(places > 0 && { ':now': item.number(now) }),
      ...(places > 1 && { ':never': item.number(0) }),
      ...stored.values,
      ...(trigger === 'launch' && { ':intervalStart': item.number(now - policy.minIntervalMs) }),
    },
  };
}

export function isInCooldown(
  old: Record<string, AttributeValue> | undefined,
  now: number,
  policy: OfferPolicy,
): boolean {
  return Number(old?.[item.COOLDOWN_STARTED_AT]?.N) > now - policy.cooldownMs;
}
