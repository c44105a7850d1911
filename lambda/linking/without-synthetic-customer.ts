import { customerKey } from './customer';
import { type Ledger } from './ledger/ledger';
import { type LinkingReporter } from './linking-event';
import { SYNTHETIC_USER_ID } from './synthetic-customer';

/** The ledger without the customer of the smoke test: it finds nothing of them, and stores nothing. */
export function ledgerWithoutSyntheticCustomer(ledger: Ledger): Ledger {
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

/** Reports no event of the smoke test. */
export const reportWithoutSyntheticCustomer =
  (report: LinkingReporter): LinkingReporter =>
  (input, event) => {
    if (input.requestEnvelope.context?.System?.user?.userId !== SYNTHETIC_USER_ID) {
      report(input, event);
    }
  };
