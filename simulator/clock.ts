export const DAY_MS = 86_400_000;

/** The simulator's clock: the real time plus an offset. */
export class Clock {
  #offsetMs = 0;

  constructor(private readonly realTime: () => number = Date.now) {}

  /** Epoch milliseconds. */
  now(): number {
    return this.realTime() + this.#offsetMs;
  }

  get offsetMs(): number {
    return this.#offsetMs;
  }

  reset(): void {
    this.#offsetMs = 0;
  }

  /** Throws a RangeError for a negative or infinite time. */
  advance(ms: number): void {
    if (!(Number.isFinite(ms) && ms >= 0)) {
      throw new RangeError(
        `The clock cannot be moved by ${ms} ms: give a finite number that is not negative.`,
      );
    }
    this.#offsetMs += ms;
  }
}
