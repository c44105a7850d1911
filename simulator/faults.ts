/** LWA, the ledger's table, the customer profile API, and the skill's service. */
export const FAULT_NAMES = ['lwa', 'table', 'profile', 'service'] as const;
export type FaultName = (typeof FAULT_NAMES)[number];

/** Connection refused, no response, status 500, too many requests, and a response that is not JSON. */
export const FAULT_KINDS = ['refused', 'timeout', '500', 'throttled', 'garbage'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** For example `lwa=refused`. */
export type Fault = `${FaultName}=${FaultKind}`;

export const isFaultName = (name: string): name is FaultName =>
  (FAULT_NAMES as readonly string[]).includes(name);

export const isFaultKind = (kind: string): kind is FaultKind =>
  (FAULT_KINDS as readonly string[]).includes(kind);

export type FaultListener = (name: FaultName, kind: FaultKind | null) => void;

/** Servers read the faults at each request: a fault can begin and end at any time. */
export class Faults {
  readonly #kinds = new Map<FaultName, FaultKind>();
  readonly #listeners = new Set<FaultListener>();

  constructor(initial: Partial<Record<FaultName, FaultKind>> = {}) {
    for (const name of FAULT_NAMES) this.set(name, initial[name] ?? null);
  }

  get(name: FaultName): FaultKind | null {
    return this.#kinds.get(name) ?? null;
  }

  /** `null` ends the fault. */
  set(name: FaultName, kind: FaultKind | null): void {
    if (this.get(name) === kind) return;
    if (kind === null) this.#kinds.delete(name);
    else this.#kinds.set(name, kind);
    for (const listener of this.#listeners) listener(name, kind);
  }

  clear(): void {
    for (const name of FAULT_NAMES) this.set(name, null);
  }

  /** Returns a function that unsubscribes. */
  subscribe(listener: FaultListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  list(): readonly Fault[] {
    return [...this.#kinds].map(([name, kind]): Fault => `${name}=${kind}`);
  }

  byName(): Readonly<Partial<Record<FaultName, FaultKind>>> {
    return Object.fromEntries(this.#kinds);
  }
}
