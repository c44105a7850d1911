import { type CustomerKey } from '../customer';
import { type OfferPolicy, type OfferTrigger } from '../offer-policy';
import { type EncodedRequest } from '../pending-request';

/**
 * `inCooldown`: the cooldown forbids the offer. `suppressed`: another rule of the policy forbids the offer.
 */
export type OfferResult = 'made' | 'suppressed' | 'inCooldown';

/** A pending request by its id; or, if its id is unknown, by the device on which the request was made. */
export type ClaimTarget = { readonly id: string } | { readonly device: string };

export interface Claim {
  /** The stored request, if it is the target. */
  readonly encoded?: string | undefined;
  /** The target was claimed before. */
  readonly isDuplicate: boolean;
}

/**
 * Stores each customer's offers, answers and pending request. Linking sets no time limit, so the
 * implementation must limit each call. If a call rejects, the conversation continues without the ledger.
 * Times are epoch milliseconds.
 */
export interface Ledger {
  /** Time to live of an entry after its last change. Must not be shorter than the cooldown. */
  readonly ttlMs?: number;
  /**
   * Records an offer if the policy allows it. The pending request then replaces the stored request; without a
   * pending request, the stored one is removed. Of two calls for a launch within `minIntervalMs`, at most one
   * gets `made`. A `repeat` is not recorded.
   */
  makeOffer(
    customer: CustomerKey,
    trigger: OfferTrigger,
    now: number,
    policy: OfferPolicy,
    pending?: EncodedRequest,
  ): Promise<OfferResult>;
  /** The customer was asked and is not linked: starts the cooldown, discards the pending request. */
  startCooldown(customer: CustomerKey, now: number): Promise<void>;
  /** A connection starts: `pending` replaces the stored request, or undefined removes it. */
  store(customer: CustomerKey, pending: EncodedRequest | undefined, now: number): Promise<void>;
  /**
   * The account was linked by voice: records the link, marks the target as claimed, and removes the stored
   * request, which is returned if it is the target. With a device as the target, a request of another device
   * stays stored. If the target was claimed before, nothing changes.
   */
  claim(customer: CustomerKey, now: number, target: ClaimTarget): Promise<Claim>;
  /**
   * The account was linked at that time, by voice or in the Alexa app. Changes nothing if a later link, or a
   * later disabling, is recorded.
   */
  recordLinked(customer: CustomerKey, at: number): Promise<void>;
  /**
   * The skill was disabled at that time: erases everything but the time, which expires after a day. Changes
   * nothing if an offer, a link, a cooldown or another disabling is recorded after that time.
   */
  recordDisabled(customer: CustomerKey, at: number): Promise<void>;
}
