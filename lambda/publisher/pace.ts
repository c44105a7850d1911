import { OutOfTimeError, TookTooLongError } from './errors';

/** Time and chance, so that a test that waits for minutes takes none. */
export interface Time {
  /** Epoch milliseconds. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** From 0 to just under 1. */
  random(): number;
}

export const realTime: Time = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: () => Math.random(),
};

/** What a run keeps for its last words: the record, the answer to CloudFormation. */
export const LAST_WORDS_MS = 20_000;

/** How Amazon's own tool waits for an import: every 2 s, growing by a tenth, 50 looks at most. */
const FIRST_WAIT_MS = 2_000;
const GROWTH = 1.1;
const MOST_LOOKS = 50;

/** What a look may take at least: one that is cut short tells nothing. */
const SHORTEST_LOOK_MS = 3_000;

/** Waits no longer than the run may last. */
export class Pace {
  /** @param endsAt when the function is stopped, epoch milliseconds */
  constructor(
    readonly time: Time,
    readonly endsAt: number,
  ) {}

  /** Milliseconds that may still be spent. */
  left(): number {
    return this.endsAt - LAST_WORDS_MS - this.time.now();
  }

  /**
   * @param doing what goes on meanwhile, for the operator
   * @throws OutOfTimeError instead of a wait that would end too late
   */
  async wait(ms: number, doing: string): Promise<void> {
    if (ms >= this.left()) throw new OutOfTimeError(doing);
    await this.time.sleep(ms);
  }

  /**
   * Looks in Amazon's own rhythm until there is an answer.
   *
   * @param look undefined means not yet
   */
  async until<T>(doing: string, look: () => Promise<T | undefined>): Promise<T> {
    let wait = FIRST_WAIT_MS;
    for (let looks = 1; looks <= MOST_LOOKS; looks += 1) {
      if (this.left() < SHORTEST_LOOK_MS) throw new OutOfTimeError(doing);
      const found = await look();
      if (found !== undefined) return found;
      await this.wait(wait, doing);
      wait = Math.round(wait * GROWTH);
    }
    throw new TookTooLongError(doing, MOST_LOOKS);
  }
}
