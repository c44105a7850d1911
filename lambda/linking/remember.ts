import { type HandlerInput } from 'ask-sdk-core';
import { LedgerUnavailableError } from './ledger/ledger';
import { LinkingMetric } from './metric-names';
import { type Linking } from './linking';

/** A call of the ledger whose failure is reported and replaced: the conversation goes on without it. */
export async function remember<T>(
  linking: Linking,
  input: HandlerInput,
  otherwise: T,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof LedgerUnavailableError)) throw error;
    linking.report(input, { metric: LinkingMetric.LedgerUnavailable });
    return otherwise;
  }
}
