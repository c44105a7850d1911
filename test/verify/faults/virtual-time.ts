import { NOON } from '../../support/test-skill';
import { type InTransit } from './in-transit';

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** Real, for what needs no timer and yet is not at once: a packet on a busy machine, a module that is loaded. */
const PATIENCE_MS = 2_000;

/** So many turns of the event loop without an answer: everything waits for a timer. */
const IDLE_TURNS = 30;

/**
 * Time that passes only while everything waits for it. Sockets of this process move on real turns
 * of the event loop, within no time; a limit of 900 ms takes exactly 900 ms, and none in reality.
 */
export class VirtualTime {
  now = NOON;
  private timers: Timer[] = [];
  private readonly real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    now: Date.now,
    random: Math.random,
    setImmediate: globalThis.setImmediate,
  };

  constructor(private readonly transit: InTransit) {}

  install(): void {
    globalThis.setTimeout = ((ring: (...all: unknown[]) => void, ms = 0, ...all: unknown[]) =>
      this.add(() => ring(...all), ms)) as unknown as typeof setTimeout;
    globalThis.clearTimeout = (timer: unknown) => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
    Date.now = () => this.now;
    Object.defineProperty(performance, 'now', { value: () => this.now, configurable: true });
    // The longest pause that a retry can take.
    Math.random = () => 1 - Number.EPSILON;
  }

  uninstall(): void {
    Object.assign(globalThis, {
      setTimeout: this.real.setTimeout,
      clearTimeout: this.real.clearTimeout,
    });
    Date.now = this.real.now;
    Math.random = this.real.random;
    Reflect.deleteProperty(performance, 'now');
  }

  /** Runs work to its end, and tells how long it took by this clock. */
  async run<T>(work: () => Promise<T>): Promise<{ value: T; elapsedMs: number }> {
    const began = this.now;
    let settled = false;
    const done = work().finally(() => {
      settled = true;
    });
    done.catch(() => undefined);
    for (let patience = PATIENCE_MS; !settled;) {
      for (let turn = 0; turn < IDLE_TURNS && !settled; turn += 1) await this.realTurn();
      if (settled || (!this.transit.isMoving && this.ringNext())) continue;
      if (patience-- === 0) throw new Error('A call without a time limit: no timer is set.');
      await this.realMillisecond();
    }
    return { value: await done, elapsedMs: this.now - began };
  }

  private add(ring: () => void, ms: number): Timer & { unref(): void; ref(): void } {
    const timer = { at: this.now + Math.max(1, ms), ring, unref() {}, ref() {} };
    this.timers.push(timer);
    return timer;
  }

  /** False where there is none. */
  private ringNext(): boolean {
    const next = this.timers.reduce<Timer | undefined>(
      (first, timer) => (first && first.at <= timer.at ? first : timer),
      undefined,
    );
    if (!next) return false;
    this.timers = this.timers.filter((timer) => timer !== next);
    this.now = Math.max(this.now, next.at);
    next.ring();
    return true;
  }

  private readonly realMillisecond = () =>
    new Promise<void>((resolve) => {
      this.real.setTimeout(resolve, 1);
    });

  private readonly realTurn = () =>
    new Promise<void>((resolve) => {
      this.real.setImmediate(resolve);
    });
}
