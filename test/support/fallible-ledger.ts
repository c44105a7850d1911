import { LinkingError, type Ledger } from '../../lambda/linking';

const CALLS = [
  'makeOffer',
  'startCooldown',
  'store',
  'claim',
  'recordLinked',
  'recordDisabled',
] as const;

export function fallibleLedger<L extends Ledger>(ledger: L): L & { down: boolean } {
  const fallible: L & { down: boolean } = Object.assign({} as L, ledger, { down: false });
  for (const call of CALLS) {
    const original = ledger[call] as (...all: unknown[]) => Promise<never>;
    Object.assign(fallible, {
      [call]: (...all: unknown[]) =>
        fallible.down ? Promise.reject(unavailable(call)) : original(...all),
    });
  }
  return fallible;
}

const unavailable = (call: string) =>
  new LinkingError('ledgerUnavailable', `The test's ledger does not answer ${call}.`);
