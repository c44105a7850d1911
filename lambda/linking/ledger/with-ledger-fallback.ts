import { type HandlerInput } from 'ask-sdk-core';
import { type LinkingContext } from '../context';
import { customerOf, type CustomerKey, isSyntheticCustomer } from '../customer';
import { LinkingMetric } from '../metric-names';
import { type Ledger } from './ledger';

/** For the customer of the smoke test and the canary. */
const NO_LEDGER: Ledger = {
  makeOffer: async () => 'made',
  startCooldown: async () => undefined,
  store: async () => undefined,
  claim: async () => ({ isDuplicate: false }),
  recordLinked: async () => undefined,
  recordDisabled: async () => undefined,
};

/** Returns `fallback` if the request names no customer, or if the call fails, which is reported. */
export async function withLedgerFallback<Result, Fallback = Result>(
  context: LinkingContext,
  input: HandlerInput,
  fallback: Fallback,
  call: (ledger: Ledger, customer: CustomerKey) => Promise<Result>,
): Promise<Result | Fallback> {
  const customer = customerOf(input.requestEnvelope);
  if (!customer) return fallback;
  try {
    return await call(isSyntheticCustomer(input) ? NO_LEDGER : context.ledger, customer);
  } catch {
    context.report(input, { metric: LinkingMetric.LedgerUnavailable });
    return fallback;
  }
}
