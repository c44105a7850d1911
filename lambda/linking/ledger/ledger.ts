import { type CustomerKey } from '../customer';
import { type KeptRequest } from '../kept-request';
import { type Moment, type OfferPolicy } from '../offer-policy';

/** `refused`: the quiet period runs. `held`: the offer has to wait, and the table may not say why. */
export type OfferMade = 'made' | 'refused' | 'held';

/** What the table said on taking up a request again. */
export interface TakenUp {
  /** The request in the table, as its JSON. */
  readonly kept?: string | undefined;
  /** The id of the request that was taken up last, before this. */
  readonly ranId?: string | undefined;
}

/**
 * What each customer was asked and answered. Every call is one round trip, has a time limit of its
 * own, and throws {@link LedgerUnavailableError} when the table can't be reached in it. Times are
 * epoch milliseconds.
 */
export interface Ledger {
  /**
   * Makes the offer if the policy allows it, and keeps the request that needs the account, in place
   * of what was kept. Made: it is this turn's to ask, and is on record; of two launches at the same
   * moment one gets that. The offer that is made again is the one on record already.
   */
  makeOffer(
    customer: CustomerKey,
    moment: Moment,
    now: number,
    policy: OfferPolicy,
    kept?: KeptRequest,
  ): Promise<OfferMade>;
  refuse(customer: CustomerKey, now: number): Promise<void>;
  /** A connection starts: the request that it interrupted, or none, replaces what was kept. */
  keep(customer: CustomerKey, kept: KeptRequest | undefined, now: number): Promise<void>;
  /** A connection is over: takes what was kept out of the table, and remembers it as taken up. */
  takeUp(
    customer: CustomerKey,
    outcome: 'linked' | 'declined' | 'other',
    now: number,
    keptId?: string,
  ): Promise<TakenUp>;
  /** The account was linked in the Alexa app, or by voice, at that time. */
  linked(customer: CustomerKey, at: number): Promise<void>;
  /** The skill was disabled at that time: all but the time is forgotten, and that in a day. */
  forget(customer: CustomerKey, at: number): Promise<void>;
}

export class LedgerUnavailableError extends Error {
  constructor(call: string, cause: unknown) {
    super(`The ledger did not answer ${call}.`, { cause });
    this.name = 'LedgerUnavailableError';
  }
}
