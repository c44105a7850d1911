import fc from 'fast-check';
import type { CustomerKey, Ledger } from '../../lambda/linking';
import {
  decideOffer,
  type OfferTrigger,
  type OfferPolicy,
} from '../../lambda/linking/offer-policy';
import { DAY, MINUTE, NOON } from './test-skill';

/** One thing that happens to a customer, so long after the one before. */
type Step = { readonly after: number } & (
  | { readonly does: 'ask'; readonly trigger: OfferTrigger }
  | { readonly does: 'decline' | 'linked' }
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

/** Lives of customers, with times and settings that meet at every edge. */
export const histories: fc.Arbitrary<History> = fc.record({
  policy: fc.record({
    proactive: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
    cooldownMs: fc.constantFrom(DAY, 2 * DAY, 3 * DAY),
    maxOffers: fc.integer({ min: 0, max: 10 }),
    minIntervalMs: fc.constantFrom(0, MINUTE, 10 * MINUTE, DAY),
  }),
  steps: fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          after: pauses,
          does: fc.constant('ask' as const),
          trigger: fc.constantFrom<OfferTrigger>('launch', 'launch', 'required', 'repeat'),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          after: pauses,
          does: fc.constantFrom('decline' as const, 'linked' as const),
        }),
      },
    ),
    { maxLength: 16 },
  ),
});

/**
 * Lives a history on a ledger, beside the pure policy. Returns what the table's condition and the
 * pure function said at each question: they must be the same.
 */
export async function live(
  { policy, steps }: History,
  ledger: Ledger,
  customer: CustomerKey,
): Promise<{ table: boolean[]; policy: boolean[] }> {
  const said = { table: [] as boolean[], policy: [] as boolean[] };
  const known = { offers: [] as number[] } as Parameters<typeof decideOffer>[1] & {
    offers: number[];
    cooldownStartedAt?: number;
    linkedAt?: number;
  };
  let now = NOON;
  for (const step of steps) {
    now += step.after;
    if (step.does === 'ask') {
      const may = decideOffer(step.trigger, known, now, policy) === 'voice';
      said.policy.push(may);
      said.table.push((await ledger.makeOffer(customer, step.trigger, now, policy)) === 'made');
      if (may && step.trigger !== 'repeat') known.offers.unshift(now);
    } else if (step.does === 'decline') {
      known.cooldownStartedAt = now;
      await ledger.startCooldown(customer, now);
    } else {
      known.linkedAt = now;
      await ledger.claim(customer, now, { id: `linked at ${now}` });
    }
  }
  return said;
}

/** As many customers as a test wants. */
export function* customers(): Generator<CustomerKey, never> {
  for (let count = 0; ; count += 1) {
    yield count.toString(16).padStart(64, '0') as CustomerKey;
  }
}
