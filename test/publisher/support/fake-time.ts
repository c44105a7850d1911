import { type Time } from '../../../lambda/publisher/deadline';

/** Time that passes only while somebody sleeps, and chance that is always the same. */
export class FakeTime implements Time {
  /** Every wait, in milliseconds. */
  readonly waits: number[] = [];
  private elapsedMs = 0;

  constructor(
    private readonly startsAt = 1_800_000_000_000,
    private readonly chance = 0.5,
  ) {}

  now(): number {
    return this.startsAt + this.elapsedMs;
  }

  async sleep(ms: number): Promise<void> {
    this.waits.push(ms);
    this.advance(ms);
    // Whatever else goes on gets its turn.
    await new Promise((resolve) => setImmediate(resolve));
  }

  random(): number {
    return this.chance;
  }

  advance(ms: number): void {
    this.elapsedMs += ms;
  }
}
