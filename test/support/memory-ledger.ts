import { type CustomerKey, type Ledger, type TakenUp } from '../../lambda/linking';
import { decideOffer } from '../../lambda/linking/offer-policy';

/** What the ledger holds of one customer, as the policy sees it. */
export interface Page {
  refusedAt?: number;
  linkedAt?: number;
  disabledAt?: number;
  readonly offers: number[];
  kept?: { readonly id: string; readonly json: string };
  ranId?: string;
}

export interface MemoryLedger extends Ledger {
  /** Each call that was made, in order, by its name. */
  readonly calls: string[];
  readonly pages: Map<string, Page>;
}

/** A ledger in memory, which decides with the pure policy itself. */
export function memoryLedger(): MemoryLedger {
  const pages = new Map<string, Page>();
  const calls: string[] = [];
  const pageOf = (call: string, customer: CustomerKey): Page => {
    calls.push(call);
    const page = pages.get(customer) ?? { offers: [] };
    pages.set(customer, page);
    return page;
  };
  return {
    calls,
    pages,
    async makeOffer(customer, moment, now, policy, kept) {
      const page = pageOf('makeOffer', customer);
      const decision = decideOffer(moment, page, now, policy);
      if (decision !== 'voice') {
        return decideOffer('needed', page, now, policy) === 'voice' ? 'held' : 'refused';
      }
      if (moment !== 'again') page.offers.unshift(now);
      delete page.kept;
      if (kept) page.kept = { id: kept.id, json: JSON.stringify(kept) };
      return 'made';
    },
    async refuse(customer, now) {
      const page = pageOf('refuse', customer);
      page.refusedAt = now;
      delete page.kept;
    },
    async keep(customer, kept) {
      const page = pageOf('keep', customer);
      delete page.kept;
      if (kept) page.kept = { id: kept.id, json: JSON.stringify(kept) };
    },
    async takeUp(customer, outcome, now, keptId): Promise<TakenUp> {
      const page = pageOf('takeUp', customer);
      const old = { kept: page.kept?.json, ranId: page.ranId };
      page.ranId = keptId ?? page.kept?.id ?? 'none';
      delete page.kept;
      if (outcome === 'linked') page.linkedAt = now;
      if (outcome === 'declined') page.refusedAt = now;
      return old;
    },
    async linked(customer, at) {
      const page = pageOf('linked', customer);
      if ((page.disabledAt ?? 0) > at || (page.linkedAt ?? 0) > at) return;
      page.linkedAt = at;
    },
    async forget(customer, at) {
      const { offers, linkedAt = 0, refusedAt = 0 } = pageOf('forget', customer);
      const end = at % 1000 === 0 ? at + 999 : at;
      const isOlder = [offers[0] ?? 0, linkedAt, refusedAt].some((time) => time > end);
      if (!isOlder) pages.set(customer, { offers: [], disabledAt: at });
    },
  };
}
