import { type Time } from '../../../lambda/publisher/time';

interface Timer {
  readonly dueAt: number;
  readonly callback: () => void;
}

/** A clock that only `sleep` and `advance` move. */
export class FakeTime implements Time {
  /** Every sleep, in milliseconds. */
  readonly sleeps: number[] = [];
  private elapsedMs = 0;
  private readonly timers = new Set<Timer>();

  constructor(
    private readonly startsAt = 1_800_000_000_000,
    private readonly randomValue = 0.5,
  ) {}

  now(): number {
    return this.startsAt + this.elapsedMs;
  }

  async sleep(ms: number): Promise<void> {
    this.sleeps.push(ms);
    this.advance(ms);
    // Lets other tasks run, as a real sleep does.
    await new Promise((resolve) => setImmediate(resolve));
  }

  setTimer(ms: number, callback: () => void): () => void {
    const timer = { dueAt: this.now() + ms, callback };
    this.timers.add(timer);
    return () => {
      this.timers.delete(timer);
    };
  }

  random(): number {
    return this.randomValue;
  }

  advance(ms: number): void {
    this.elapsedMs += ms;
    for (const timer of this.timers) {
      if (timer.dueAt > this.now()) continue;
      this.timers.delete(timer);
      timer.callback();
    }
  }

  dropTimers(): void {
    this.timers.clear();
  }

  async untilTimerIsSet(): Promise<void> {
    while (this.timers.size === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
