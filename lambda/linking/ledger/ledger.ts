import { type CustomerKey } from '../customer';
import { type OfferPolicy, type OfferTrigger } from '../offer-policy';
import { type PendingRequest } from '../pending-request';

/**
 * `inCooldown`: the customer said no within the cooldown. `suppressed`: another rule of the policy
 * forbids the offer, and a "no" may or may not be on record.
 */
export type OfferResult = 'made' | 'suppressed' | 'inCooldown';

export interface Claim {
  /** JSON of the pending request that the ledger held. */
  readonly stored?: string | undefined;
  /** The id of the pending request that was claimed before this one. */
  readonly claimedId?: string | undefined;
}

/**
 * What each customer was asked and answered. Every call is one round trip with its own time limit,
 * and rejects when the store does not answer in it. Times are epoch milliseconds.
 */
export interface Ledger {
  /**
   * Records an offer if the policy allows it, and stores the pending request in place of an earlier
   * one. Of two calls at the same time for a launch, one gets `made`. A `repeat` is not recorded: its
   * offer already is.
   */
  makeOffer(
    customer: CustomerKey,
    trigger: OfferTrigger,
    now: number,
    policy: OfferPolicy,
    pending?: PendingRequest,
  ): Promise<OfferResult>;
  /** Records a "no" to the offer, which starts the cooldown. Discards the pending request. */
  startCooldown(customer: CustomerKey, now: number): Promise<void>;
  /** A connection starts: its pending request, or none, replaces the stored one. */
  store(customer: CustomerKey, pending: PendingRequest | undefined, now: number): Promise<void>;
  /** A connection ended: removes the stored request, and records that this one was claimed. */
  claim(
    customer: CustomerKey,
    outcome: 'linked' | 'declined' | 'other',
    now: number,
    pendingRequestId?: string,
  ): Promise<Claim>;
  /** The account was linked at that time, by voice or in the Alexa app. */
  recordLinked(customer: CustomerKey, at: number): Promise<void>;
  /** The skill was disabled at that time: erases all but the time, and that after a day. */
  recordDisabled(customer: CustomerKey, at: number): Promise<void>;
}
