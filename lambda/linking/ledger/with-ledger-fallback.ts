import { type HandlerInput } from 'ask-sdk-core';
import { type LinkingContext } from '../context';
import { isSyntheticCustomer } from '../customer';
import { LinkingMetric } from '../metric-names';
import { type Ledger } from './ledger';

/** The ledger of the smoke test's customer: it finds nothing, and stores nothing. */
const NO_LEDGER: Ledger = {
  makeOffer: async () => 'made',
  startCooldown: async () => undefined,
  store: async () => undefined,
  claim: async () => ({ isDuplicate: false }),
  recordLinked: async () => undefined,
  recordDisabled: async () => undefined,
};

/** A ledger call whose failure must not end the turn: it is reported, and `fallback` is the result. */
export async function withLedgerFallback<Result, Fallback = Result>(
  context: LinkingContext,
  input: HandlerInput,
  fallback: Fallback,
  call: (ledger: Ledger) => Promise<Result>,
): Promise<Result | Fallback> {
  try {
    return await call(isSyntheticCustomer(input) ? NO_LEDGER : context.ledger);
  } catch {
    context.report(input, { metric: LinkingMetric.LedgerUnavailable });
    return fallback;
  }
}
