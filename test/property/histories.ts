import fc from 'fast-check';
import type { CustomerKey, Ledger } from '../../lambda/linking';
import {
  decideOffer,
  type OfferTrigger,
  type OfferPolicy,
} from '../../lambda/linking/offer-policy';
import { DAY, MINUTE, NOON } from '../support/times';

/** `after` is in milliseconds since the step before. */
type Step = { readonly after: number } & (
  { readonly does: 'ask'; readonly trigger: OfferTrigger } | { readonly does: 'decline' | 'linked' }
);

export interface History {
  readonly policy: OfferPolicy;
  readonly steps: readonly Step[];
}

const pauses = fc.oneof(
  fc.integer({ min: 0, max: 20 * MINUTE }),
  fc.integer({ min: 0, max: 2 * DAY }),
  fc.constantFrom(0, 1, MINUTE, 10 * MINUTE, DAY, 3 * DAY),
);

const asks = fc.record({
  after: pauses,
  does: fc.constant('ask' as const),
  trigger: fc.constantFrom<OfferTrigger>('launch', 'launch', 'required', 'repeat'),
});

const outcomes = fc.record({
  after: pauses,
  does: fc.constantFrom('decline' as const, 'linked' as const),
});

export const histories: fc.Arbitrary<History> = fc.record({
  policy: fc.record({
    // True nine times out of ten.
    proactive: fc.integer({ min: 0, max: 9 }).map((digit) => digit > 0),
    cooldownMs: fc.constantFrom(DAY, 2 * DAY, 3 * DAY),
    maxOffers: fc.integer({ min: 0, max: 10 }),
    minIntervalMs: fc.constantFrom(0, MINUTE, 10 * MINUTE, DAY),
  }),
  steps: fc.array(fc.oneof({ weight: 6, arbitrary: asks }, { weight: 1, arbitrary: outcomes }), {
    maxLength: 16,
  }),
});

/** Returns the decisions of the ledger and of `decideOffer`. */
export async function play(
  { policy, steps }: History,
  ledger: Ledger,
  customer: CustomerKey,
): Promise<{ ledger: boolean[]; policy: boolean[] }> {
  const decisions = { ledger: [] as boolean[], policy: [] as boolean[] };
  const history: { offers: number[]; cooldownStartedAt?: number; linkedAt?: number } = {
    offers: [],
  };
  let now = NOON;
  for (const step of steps) {
    now += step.after;
    if (step.does === 'ask') {
      const mayOffer = decideOffer(step.trigger, history, now, policy) === 'voice';
      decisions.policy.push(mayOffer);
      decisions.ledger.push(
        (await ledger.makeOffer(customer, step.trigger, now, policy)) === 'made',
      );
      if (mayOffer && step.trigger !== 'repeat') history.offers.unshift(now);
    } else {
      if (step.does === 'linked') history.linkedAt = now;
      else history.cooldownStartedAt = now;
      if (step.does === 'linked') await ledger.claim(customer, now, { id: `linked at ${now}` });
      else await ledger.startCooldown(customer, now);
    }
  }
  return decisions;
}
