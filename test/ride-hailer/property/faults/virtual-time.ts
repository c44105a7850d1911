import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import FakeTimers from '@sinonjs/fake-timers';

/** After so many turns of the event loop without a request, all work is assumed to wait for a timer. */
const IDLE_TURNS = 30;
const STARTED = 'http.client.request.start';

const turnOfEventLoop = () => new Promise((resolve) => setImmediate(resolve));

export type VirtualTime = ReturnType<typeof virtualTime>;

/**
 * The clock moves to the next timer only while no HTTP request is open, except those that a server delays
 * with `hold`.
 */
export function virtualTime(start: number) {
  let clock: FakeTimers.Clock;
  const open = new Set<ClientRequest>();
  let held = 0;
  const onStart = (message: unknown) => {
    const { request } = message as { request: ClientRequest };
    open.add(request);
    request.once('close', () => open.delete(request));
  };

  return {
    now: () => clock.now,

    install(): void {
      clock = FakeTimers.install({
        now: start,
        toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
        shouldClearNativeTimers: true,
      });
      subscribe(STARTED, onStart);
    },

    /** Call the returned function when the delay ends. */
    hold(): () => void {
      held += 1;
      let isHeld = true;
      return () => {
        if (isHeld) held -= 1;
        isHeld = false;
      };
    },

    /** `elapsedMs` is the time on the fake clock. */
    async run<T>(work: () => Promise<T>): Promise<{ value: T; elapsedMs: number }> {
      const began = clock.now;
      let isDone = false;
      const done = work().finally(() => (isDone = true));
      done.catch(() => undefined);
      for (let idle = 0; !isDone; idle += 1) {
        await turnOfEventLoop();
        if (open.size > held) idle = 0;
        if (idle >= IDLE_TURNS && clock.countTimers() > 0) {
          clock.next();
          idle = 0;
        }
      }
      return { value: await done, elapsedMs: clock.now - began };
    },

    uninstall(): void {
      unsubscribe(STARTED, onStart);
      clock.uninstall();
    },
  };
}
