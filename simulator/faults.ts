/** What can fail: all of LWA, the ledger's table, Alexa's customer profile API, the Ride Hailer service. */
export const FAULT_NAMES = ['lwa', 'table', 'profile', 'service'] as const;
export type FaultName = (typeof FAULT_NAMES)[number];

/**
 * How it fails: no connection, no answer ever, an error of the server's own, too many requests, or an
 * answer that nobody can read.
 */
export const FAULT_KINDS = ['refused', 'timeout', '500', 'throttled', 'garbage'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** One that holds, as `--fail` takes it: `lwa=refused`. */
export type Fault = `${FaultName}=${FaultKind}`;

export const isFaultName = (name: string): name is FaultName =>
  (FAULT_NAMES as readonly string[]).includes(name);

export const isFaultKind = (kind: string): kind is FaultKind =>
  (FAULT_KINDS as readonly string[]).includes(kind);

export type FaultListener = (name: FaultName, kind: FaultKind | null) => void;

/** Which server fails now, and how. Servers look at every request, so it can be switched while they run. */
export class Faults {
  readonly #kinds = new Map<FaultName, FaultKind>();
  readonly #listeners = new Set<FaultListener>();

  constructor(initial: Partial<Record<FaultName, FaultKind>> = {}) {
    for (const name of FAULT_NAMES) this.set(name, initial[name] ?? null);
  }

  get(name: FaultName): FaultKind | null {
    return this.#kinds.get(name) ?? null;
  }

  /** `null` mends it. */
  set(name: FaultName, kind: FaultKind | null): void {
    if (this.get(name) === kind) return;
    if (kind === null) this.#kinds.delete(name);
    else this.#kinds.set(name, kind);
    for (const listener of this.#listeners) listener(name, kind);
  }

  mendAll(): void {
    for (const name of FAULT_NAMES) this.set(name, null);
  }

  /** Returns what ends the subscription. */
  subscribe(listener: FaultListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Those that hold now. */
  list(): readonly Fault[] {
    return [...this.#kinds].map(([name, kind]): Fault => `${name}=${kind}`);
  }

  all(): Readonly<Partial<Record<FaultName, FaultKind>>> {
    return Object.fromEntries(this.#kinds);
  }
}
