/**
 * When the skill may ask: as the customer opens it, because a request needs their account, or once
 * more in the same session, because a request needs it while the offer stands open.
 */
export type Moment = 'launch' | 'needed' | 'again';

/** Ask by voice; send the app card and say where it is; or carry on without a word on linking. */
export type Decision = 'voice' | 'appCard' | 'quiet';

export interface OfferPolicy {
  /** Whether launching the skill may make the offer at all. */
  readonly proactive: boolean;
  /** After a refusal nothing is offered for so long; also the window in which `cap` counts. */
  readonly quietMs: number;
  /** So many offers in the window, and launching makes no more. */
  readonly cap: number;
  /** So long after an offer, launching makes none. */
  readonly intervalMs: number;
}

/** What the ledger knows of one customer that bears on the next offer. Times in epoch milliseconds. */
export interface Remembered {
  readonly refusedAt?: number | undefined;
  /** When Alexa said that the account was linked, by voice or in the app. */
  readonly linkedAt?: number | undefined;
  /** Newest first. */
  readonly offers: readonly number[];
}

/**
 * The offer policy. The ledger's conditional write says the same in DynamoDB's words
 * (`ledger/offer-write.ts`); a property test holds the two equal.
 */
export function decideOffer(
  moment: Moment,
  remembered: Remembered,
  now: number,
  policy: OfferPolicy,
): Decision {
  const { refusedAt, linkedAt, offers } = remembered;
  const after = (time: number | undefined, start: number) => time !== undefined && time > start;
  const quietStart = now - policy.quietMs;
  if (moment !== 'launch') return after(refusedAt, quietStart) ? 'appCard' : 'voice';
  if (!launchMayOffer(policy)) return 'quiet';
  const held =
    after(refusedAt, quietStart) ||
    after(linkedAt, quietStart) ||
    after(offers[0], now - policy.intervalMs) ||
    after(offers[policy.cap - 1], quietStart);
  return held ? 'quiet' : 'voice';
}

/** Whether any launch can make an offer: if not, the ledger needn't be asked. */
export const launchMayOffer = (policy: OfferPolicy): boolean => policy.proactive && policy.cap > 0;
