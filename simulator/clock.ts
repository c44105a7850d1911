/**
 * The simulator's one clock. It starts at the real time, goes on by itself, and is moved ahead by
 * what a script lets pass: tokens, passcodes and refusals grow old by it.
 */
export class Clock {
  #offsetMs = 0;

  constructor(private readonly realTime: () => number = Date.now) {}

  /** Epoch milliseconds. */
  now(): number {
    return this.realTime() + this.#offsetMs;
  }

  /** By how much it is ahead of the real time. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** Moves the clock ahead. Throws a RangeError for what would turn it back. */
  advance(ms: number): void {
    if (!(Number.isFinite(ms) && ms >= 0)) {
      throw new RangeError(
        `The clock can't be moved by ${ms} ms: only a time that passes is taken.`,
      );
    }
    this.#offsetMs += ms;
  }
}
