import { type HandlerInput } from 'ask-sdk-core';
import { type LinkingContext } from '../context';
import { LinkingMetric } from '../metric-names';
import { type Ledger } from './ledger';

/** A ledger call whose failure must not end the turn: it is reported, and `fallback` is the result. */
export async function withLedgerFallback<Result, Fallback = Result>(
  context: LinkingContext,
  input: HandlerInput,
  fallback: Fallback,
  call: (ledger: Ledger) => Promise<Result>,
): Promise<Result | Fallback> {
  try {
    return await call(context.ledger);
  } catch {
    context.report(input, { metric: LinkingMetric.LedgerUnavailable });
    return fallback;
  }
}
