/**
 * `launch`: a proactive offer, at launch or after an answer that needed no account. `required`: a request
 * requires the account. `repeat`: another request requires the account while the offer is open.
 */
export type OfferTrigger = 'launch' | 'required' | 'repeat';

export type OfferDecision = 'voice' | 'appCard' | 'none';

export interface OfferPolicy {
  readonly proactive: boolean;
  /**
   * Time without offers after a "no" to an offer, or after a connection that ended without a link. Also the
   * time without proactive offers after a link, and the window in which `maxOffers` counts offers.
   */
  readonly cooldownMs: number;
  /** Number of offers within `cooldownMs` after which the skill makes no proactive one. */
  readonly maxOffers: number;
  /** Minimum time between an offer and a later proactive one. */
  readonly minIntervalMs: number;
}

/** Times are epoch milliseconds. */
export interface OfferHistory {
  readonly cooldownStartedAt?: number | undefined;
  readonly linkedAt?: number | undefined;
  /** Newest first. */
  readonly offers: readonly number[];
}

/**
 * `ledger/offer-update.ts` states the same rules as a DynamoDB condition; a property test compares the two.
 */
export function decideOffer(
  trigger: OfferTrigger,
  history: OfferHistory,
  now: number,
  policy: OfferPolicy,
): OfferDecision {
  const { cooldownStartedAt, linkedAt, offers } = history;
  const after = (time: number | undefined, start: number) => time !== undefined && time > start;
  const windowStart = now - policy.cooldownMs;
  if (trigger !== 'launch') return after(cooldownStartedAt, windowStart) ? 'appCard' : 'voice';
  if (!launchMayOffer(policy)) return 'none';
  const isSuppressed =
    after(cooldownStartedAt, windowStart) ||
    after(linkedAt, windowStart) ||
    after(offers[0], now - policy.minIntervalMs) ||
    after(offers[policy.maxOffers - 1], windowStart);
  return isSuppressed ? 'none' : 'voice';
}

export const launchMayOffer = (policy: OfferPolicy): boolean =>
  policy.proactive && policy.maxOffers > 0;
