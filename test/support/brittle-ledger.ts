import { type Ledger, LedgerUnavailableError } from '../../lambda/linking';

/** A ledger whose table can't be reached while `down` says so. */
export function brittleLedger<L extends Ledger>(ledger: L): L & { down: boolean } {
  const brittle: L & { down: boolean } = Object.assign({} as L, ledger, { down: false });
  for (const call of ['makeOffer', 'refuse', 'keep', 'takeUp', 'linked', 'forget'] as const) {
    const original = ledger[call] as (...all: unknown[]) => Promise<never>;
    Object.assign(brittle, {
      [call]: (...all: unknown[]) =>
        brittle.down
          ? Promise.reject(new LedgerUnavailableError(call, new Error('down')))
          : original(...all),
    });
  }
  return brittle;
}
