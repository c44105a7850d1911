import fc from 'fast-check';
import { decideOffer, type OfferPolicy } from '../../lambda/linking/offer-policy';
import { DAY, MINUTE, NOON } from '../support/times';

const POLICY: OfferPolicy = {
  proactive: true,
  cooldownMs: 30 * DAY,
  maxOffers: 3,
  minIntervalMs: 10 * MINUTE,
};
const atLaunch = (history: Partial<Parameters<typeof decideOffer>[1]>, policy = POLICY) =>
  decideOffer('launch', { offers: [], ...history }, NOON, policy);
const whenRequired = (history: Partial<Parameters<typeof decideOffer>[1]>, policy = POLICY) =>
  decideOffer('required', { offers: [], ...history }, NOON, policy);

describe('decideOffer at launch', () => {
  it('offers to a customer who was never asked', () => {
    expect(atLaunch({})).toBe('voice');
  });

  it.each([
    ['makes no offer within the cooldown', 30 * DAY - 1, 'none'],
    ['offers at the end of the cooldown', 30 * DAY, 'voice'],
  ])('after a declined offer, %s', (_, ago, decision) => {
    expect(atLaunch({ cooldownStartedAt: NOON - ago })).toBe(decision);
  });

  it.each([
    ['makes no offer within minInterval', 10 * MINUTE - 1, 'none'],
    ['offers at the end of minInterval', 10 * MINUTE, 'voice'],
  ])('after an offer, %s', (_, ago, decision) => {
    expect(atLaunch({ offers: [NOON - ago] })).toBe(decision);
  });

  it('makes no offer after maxOffers offers within cooldownMs', () => {
    const daysAgo = (...days: number[]) => days.map((day) => NOON - day * DAY);
    expect(atLaunch({ offers: daysAgo(1, 2) })).toBe('voice');
    expect(atLaunch({ offers: daysAgo(1, 2, 3) })).toBe('none');
    expect(atLaunch({ offers: daysAgo(1, 2, 30) })).toBe('voice');
  });

  it.each([
    ['makes no offer within the cooldown', 30 * DAY - 1, 'none'],
    ['offers at the end of the cooldown', 30 * DAY, 'voice'],
  ])('after a link, %s', (_, ago, decision) => {
    expect(atLaunch({ linkedAt: NOON - ago })).toBe(decision);
  });

  it('makes no offer when proactive is false, or maxOffers is 0', () => {
    expect(atLaunch({}, { ...POLICY, proactive: false })).toBe('none');
    expect(atLaunch({}, { ...POLICY, maxOffers: 0 })).toBe('none');
  });
});

describe('decideOffer for a request that needs the account', () => {
  it('offers by voice whatever was offered before', () => {
    const offers = [NOON - 1, NOON - 2, NOON - 3, NOON - 4];
    expect(whenRequired({ offers, linkedAt: NOON - 1 })).toBe('voice');
    expect(whenRequired({ offers }, { ...POLICY, proactive: false, maxOffers: 0 })).toBe('voice');
  });

  it('sends the app card during the cooldown, and offers by voice at its end', () => {
    expect(whenRequired({ cooldownStartedAt: NOON - 1 })).toBe('appCard');
    expect(whenRequired({ cooldownStartedAt: NOON - 30 * DAY })).toBe('voice');
  });
});

describe('decideOffer for any history', () => {
  const ago = fc.integer({ min: 1, max: 90 * DAY });
  const cases = fc.record({
    cooldownAgo: fc.option(ago, { nil: undefined }),
    linkedAgo: fc.option(ago, { nil: undefined }),
    offersAgo: fc.array(ago, { maxLength: 12 }).map((list) => list.sort((a, b) => a - b)),
    policy: fc.record({
      proactive: fc.boolean(),
      cooldownMs: fc.integer({ min: DAY, max: 60 * DAY }),
      maxOffers: fc.integer({ min: 0, max: 10 }),
      minIntervalMs: fc.integer({ min: 0, max: DAY }),
    }),
    trigger: fc.constantFrom('launch' as const, 'required' as const, 'repeat' as const),
  });

  it('answers a request with an offer, or with the app card during the cooldown, and offers at launch only within all limits', () => {
    fc.assert(
      fc.property(cases, ({ cooldownAgo, linkedAgo, offersAgo, policy, trigger }) => {
        const timeOf = (ago: number | undefined) => (ago === undefined ? undefined : NOON - ago);
        const history = {
          cooldownStartedAt: timeOf(cooldownAgo),
          linkedAt: timeOf(linkedAgo),
          offers: offersAgo.map((offerAgo) => NOON - offerAgo),
        };
        const decision = decideOffer(trigger, history, NOON, policy);
        const isCoolingDown = cooldownAgo !== undefined && cooldownAgo < policy.cooldownMs;
        const isLinked = linkedAgo !== undefined && linkedAgo < policy.cooldownMs;
        const inWindow = offersAgo.filter((offerAgo) => offerAgo < policy.cooldownMs).length;
        const isTooSoon = offersAgo.some((offerAgo) => offerAgo < policy.minIntervalMs);
        const mayOfferAtLaunch =
          policy.proactive &&
          inWindow < policy.maxOffers &&
          !isTooSoon &&
          !isCoolingDown &&
          !isLinked;
        const atLaunch = mayOfferAtLaunch ? 'voice' : 'none';
        const forRequest = isCoolingDown ? 'appCard' : 'voice';
        const expected = trigger === 'launch' ? atLaunch : forRequest;
        expect(decision).toBe(expected);
      }),
    );
  });
});
