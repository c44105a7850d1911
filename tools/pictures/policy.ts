import { linkingSettings } from '../../lambda/linking';
import {
  decideOffer,
  type OfferDecision,
  type OfferTrigger,
  type OfferHistory,
} from '../../lambda/linking/offer-policy';

export const POLICY = linkingSettings().offer;
export const NOW = Date.UTC(2026, 0, 1);

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
export const QUIET = `${POLICY.cooldownMs / DAY_MS} days`;
export const INTERVAL = `${POLICY.minIntervalMs / MINUTE_MS} minutes`;

export const TRIGGERS: readonly OfferTrigger[] = ['launch', 'required', 'repeat'];

/** What of the past can bear on an offer, and whether it does now. */
export const FACTS = {
  refused: {
    words: `said no in the last ${QUIET}`,
    holds: ({ cooldownStartedAt }: OfferHistory, now: number) =>
      within(cooldownStartedAt, now, POLICY.cooldownMs),
  },
  linked: {
    words: `linked in the last ${QUIET}`,
    holds: ({ linkedAt }: OfferHistory, now: number) => within(linkedAt, now, POLICY.cooldownMs),
  },
  askedJustNow: {
    words: `asked in the last ${INTERVAL}`,
    holds: ({ offers }: OfferHistory, now: number) => within(offers[0], now, POLICY.minIntervalMs),
  },
  askedOften: {
    words: `asked ${POLICY.maxOffers} times in ${QUIET}`,
    holds: ({ offers }: OfferHistory, now: number) =>
      within(offers[POLICY.maxOffers - 1], now, POLICY.cooldownMs),
  },
} as const;

export type Fact = keyof typeof FACTS;
export const FACT_NAMES = Object.keys(FACTS) as Fact[];

const within = (time: number | undefined, now: number, ms: number): boolean =>
  time !== undefined && time > now - ms;

/** What the policy decides at each trigger. */
export const decisionsAt = (remembered: OfferHistory, now: number): readonly OfferDecision[] =>
  TRIGGERS.map((trigger) => decideOffer(trigger, remembered, now, POLICY));

/** A past of which just these facts hold, as far as one doesn't bring another with it. */
export function pastWith(facts: ReadonlySet<Fact>): OfferHistory {
  const newest = facts.has('askedJustNow') ? NOW - 1 : NOW - POLICY.minIntervalMs - 1;
  const asked = facts.has('askedOften') ? POLICY.maxOffers : facts.has('askedJustNow') ? 1 : 0;
  return {
    cooldownStartedAt: facts.has('refused') ? NOW - 1 : undefined,
    linkedAt: facts.has('linked') ? NOW - 1 : undefined,
    offers: Array.from({ length: asked }, (_, index) => newest - index),
  };
}

/** One case of the policy: what is known for sure, and what is decided whatever else holds. */
export interface Case {
  readonly facts: readonly (readonly [Fact, boolean])[];
  readonly decisions: readonly OfferDecision[];
}

/** The policy's cases, found by asking it: a fact is looked at only where it can still matter. */
export function casesOf(known: Case['facts'] = []): readonly Case[] {
  const open = FACT_NAMES.slice(known.length);
  const decided = pastsWith(known, open).map((past) => decisionsAt(past, NOW));
  const [first = []] = decided;
  if (decided.every((one) => one.join() === first.join())) {
    return [{ facts: known, decisions: first }];
  }
  const next = open[0]!;
  return [true, false].flatMap((value) => casesOf([...known, [next, value]]));
}

function pastsWith(known: Case['facts'], open: readonly Fact[]): OfferHistory[] {
  const certain = known.flatMap(([fact, value]) => (value ? [fact] : []));
  return Array.from({ length: 2 ** open.length }, (_, bits) =>
    pastWith(new Set([...certain, ...open.filter((_fact, place) => bits & (1 << place))])),
  );
}
