import { type CustomerKey } from '../customer';
import { decideOffer, launchMayOffer } from '../offer-policy';
import { type EncodedRequest } from '../pending-request';
import { type Claim, type Ledger } from './ledger';
import { endOfSecond } from './updates';

/** The ledger's entry for one customer. Times are epoch milliseconds. */
export interface LedgerEntry {
  cooldownStartedAt?: number;
  linkedAt?: number;
  disabledAt?: number;
  readonly offers: number[];
  pendingRequest?: EncodedRequest | undefined;
  claimedIds?: readonly string[];
}

/** A ledger for tests. */
export interface MemoryLedger extends Ledger {
  /** Names of the calls, in order. */
  readonly calls: string[];
  /** By `CustomerKey`. */
  readonly entries: Map<string, LedgerEntry>;
}

/** For tests: decides as the DynamoDB ledger does; entries do not expire. */
export function memoryLedger(): MemoryLedger {
  const entries = new Map<string, LedgerEntry>();
  const calls: string[] = [];
  const entryOf = (call: string, customer: CustomerKey): LedgerEntry => {
    calls.push(call);
    const entry = entries.get(customer) ?? { offers: [] };
    entries.set(customer, entry);
    return entry;
  };
  return {
    calls,
    entries,
    async makeOffer(customer, trigger, now, policy, pending) {
      const entry = entryOf('makeOffer', customer);
      if (trigger === 'launch' && !launchMayOffer(policy)) return 'suppressed';
      if (decideOffer(trigger, entry, now, policy) !== 'voice') {
        // Only the cooldown forbids a `required` offer.
        const isInCooldown = decideOffer('required', entry, now, policy) !== 'voice';
        return isInCooldown ? 'inCooldown' : 'suppressed';
      }
      if (trigger !== 'repeat') entry.offers.unshift(now);
      delete entry.disabledAt;
      entry.pendingRequest = pending;
      return 'made';
    },
    async startCooldown(customer, now) {
      const entry = entryOf('startCooldown', customer);
      entry.cooldownStartedAt = now;
      delete entry.pendingRequest;
    },
    async store(customer, pending) {
      entryOf('store', customer).pendingRequest = pending;
    },
    async claim(customer, now, target): Promise<Claim> {
      const entry = entryOf('claim', customer);
      const { pendingRequest: stored, claimedIds = [] } = entry;
      if ('id' in target && claimedIds.includes(target.id)) return { isDuplicate: true };
      entry.linkedAt = now;
      const isTarget =
        stored !== undefined &&
        ('id' in target ? stored.id === target.id : stored.device === target.device);
      const id = 'id' in target ? target.id : isTarget ? stored.id : undefined;
      if (id === undefined) return { isDuplicate: false };
      delete entry.pendingRequest;
      entry.claimedIds = [id, ...claimedIds];
      return { encoded: isTarget ? stored.encoded : undefined, isDuplicate: false };
    },
    async recordLinked(customer, at) {
      const entry = entryOf('recordLinked', customer);
      if ((entry.disabledAt ?? 0) > at || (entry.linkedAt ?? 0) > at) return;
      entry.linkedAt = at;
    },
    async recordDisabled(customer, at) {
      const entry = entryOf('recordDisabled', customer);
      const { offers, linkedAt = 0, cooldownStartedAt = 0, disabledAt = 0 } = entry;
      const isOlder = [offers[0] ?? 0, linkedAt, cooldownStartedAt, disabledAt].some(
        (time) => time > endOfSecond(at),
      );
      if (!isOlder) entries.set(customer, { offers: [], disabledAt: at });
    },
  };
}
