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
  /** The stored request, if the target names it. */
  readonly encoded?: string | undefined;
  /** The target is an id that was claimed before; always false for a device. */
  readonly isDuplicate: boolean;
}

/**
 * Stores each customer's offers, cooldown, link, disabling and pending request. Linking sets no time limit,
 * so the implementation must limit each call. If a call rejects, the conversation continues without the
 * ledger. Times are epoch milliseconds.
 */
export interface Ledger {
  /** Time to live of an entry after its last change, at least the cooldown. @default - no expiry */
  readonly ttlMs?: number;
  /**
   * If the policy allows the offer, records the offer, and replaces the stored request by the pending
   * request, or removes the stored request if there is no pending request. A `repeat` does the same, but is
   * not recorded as an offer. Of two calls for a launch within `minIntervalMs`, at most one gets `made`.
   */
  makeOffer(
    customer: CustomerKey,
    trigger: OfferTrigger,
    now: number,
    policy: OfferPolicy,
    pending?: EncodedRequest,
  ): Promise<OfferResult>;
  /**
   * Called after a "no" to an offer, and after a connection that ended without a link: starts the cooldown,
   * and removes the stored request.
   */
  startCooldown(customer: CustomerKey, now: number): Promise<void>;
  /**
   * Called before a connection. `pending` replaces the stored request; if `pending` is undefined, the stored
   * request is removed.
   */
  store(customer: CustomerKey, pending: EncodedRequest | undefined, now: number): Promise<void>;
  /**
   * The account was linked by voice: records the link.
   *
   * By an id: marks the id as claimed, removes the stored request, and returns the stored request if it has
   * this id. If the id was claimed before, nothing changes.
   *
   * By a device: removes and returns the stored request if it was made on this device, and marks the id of
   * the request as claimed. A request of another device stays stored.
   */
  claim(customer: CustomerKey, now: number, target: ClaimTarget): Promise<Claim>;
  /**
   * The account was linked at that time, by voice or in the Alexa app. Changes nothing if a later link, or a
   * later disabling, is recorded.
   */
  recordLinked(customer: CustomerKey, at: number): Promise<void>;
  /**
   * The skill was disabled at that time: erases everything but the time, which expires after a day. Changes
   * nothing if a later offer, link, cooldown or disabling is recorded.
   */
  recordDisabled(customer: CustomerKey, at: number): Promise<void>;
}
