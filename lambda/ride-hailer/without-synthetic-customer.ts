import { customerKey, type Ledger } from '../linking';
import { SYNTHETIC_USER_ID } from './synthetic-customer';

/** The ledger without the customer of the smoke test: it finds nothing of them, and stores nothing. */
export function withoutSyntheticCustomer(ledger: Ledger): Ledger {
  const synthetic = customerKey(SYNTHETIC_USER_ID);
  return {
    makeOffer: async (customer, ...rest) =>
      customer === synthetic ? 'made' : ledger.makeOffer(customer, ...rest),
    startCooldown: async (customer, ...rest) =>
      customer === synthetic ? undefined : ledger.startCooldown(customer, ...rest),
    store: async (customer, ...rest) =>
      customer === synthetic ? undefined : ledger.store(customer, ...rest),
    claim: async (customer, ...rest) =>
      customer === synthetic ? { isDuplicate: false } : ledger.claim(customer, ...rest),
    recordLinked: async (customer, ...rest) =>
      customer === synthetic ? undefined : ledger.recordLinked(customer, ...rest),
    recordDisabled: async (customer, ...rest) =>
      customer === synthetic ? undefined : ledger.recordDisabled(customer, ...rest),
  };
}
