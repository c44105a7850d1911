import { type AttributeValue } from '@aws-sdk/client-dynamodb';
import { type KeptRequest } from '../kept-request';
import { launchMayOffer, type Moment, type OfferPolicy } from '../offer-policy';
import * as item from './attributes';
import { expiry, keepPart, notAfter, SET_EXPIRY, type Part, type Write } from './write';

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
  kept?: KeptRequest,
): Write | undefined {
  if (moment === 'launch' && !launchMayOffer(policy)) return undefined;
  const quietStart = item.number(now - policy.quietMs);
  const recorded = moment === 'again' ? NO_PART : recordOffer(now, Math.max(1, policy.cap));
  const keep = keepPart(kept);
  const conditions = [notAfter(item.REFUSED_AT, ':quietStart')];
  if (moment === 'launch') {
    conditions.push(
      notAfter(item.LINKED_AT, ':quietStart'),
      notAfter(item.offerAttribute(1), ':intervalStart'),
      notAfter(item.offerAttribute(policy.cap), ':quietStart'),
    );
  }
  return {
    UpdateExpression:
      `SET ${[SET_EXPIRY, ...recorded.sets, ...keep.sets].join(', ')}` +
      ` REMOVE ${[item.DISABLED_AT, ...keep.removes].join(', ')}`,
    ConditionExpression: conditions.join(' AND '),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    ExpressionAttributeValues: {
      ':quietStart': quietStart,
      ':expiry': expiry(now, lifeMs),
      ...recorded.values,
      ...keep.values,
      ...(moment === 'launch' && { ':intervalStart': item.number(now - policy.intervalMs) }),
    },
  };
}

/** Whether the customer had refused, by the item for which an offer's condition did not hold. */
export function wasRefused(
  old: Record<string, AttributeValue> | undefined,
  now: number,
  policy: OfferPolicy,
): boolean {
  const refusedAt = Number(old?.[item.REFUSED_AT]?.N);
  return refusedAt > now - policy.quietMs;
}

const NO_PART: Part = { sets: [], removes: [], values: {} };

function recordOffer(now: number, places: number): Part {
  const [first, ...others] = item.offerAttributes(places);
  return {
    sets: [
      `${first} = :now`,
      ...others.map(
        (place, index) => `${place} = if_not_exists(${item.offerAttribute(index + 1)}, :never)`,
      ),
    ],
    removes: [],
    values: { ':now': item.number(now), ...(places > 1 && { ':never': item.number(0) }) },
  };
}
