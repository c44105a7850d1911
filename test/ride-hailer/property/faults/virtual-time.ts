import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import FakeTimers from '@sinonjs/fake-timers';

/** After so many turns of the event loop without a request, all work is assumed to wait for a timer. */
const IDLE_TURNS = 30;
const REQUEST_START = 'http.client.request.start';

const turnOfEventLoop = () => new Promise((resolve) => setImmediate(resolve));

export type VirtualTime = ReturnType<typeof virtualTime>;

/**
 * The clock moves to the next timer only while no HTTP request is open, except those that a server delays
 * with `delayRequest`.
 */
export function virtualTime(start: number) {
  let clock: FakeTimers.Clock;
  const openRequests = new Set<ClientRequest>();
  let delayedRequests = 0;
  const onRequestStart = (message: unknown) => {
    const { request } = message as { request: ClientRequest };
    openRequests.add(request);
    request.once('close', () => openRequests.delete(request));
  };

  return {
    now: () => clock.now,

    install(): void {
      clock = FakeTimers.install({
        now: start,
        toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
        shouldClearNativeTimers: true,
      });
      subscribe(REQUEST_START, onRequestStart);
    },

    /** Lets the clock move while one open request is delayed. The returned function ends the delay. */
    delayRequest(): () => void {
      delayedRequests += 1;
      let isDelayed = true;
      return () => {
        if (isDelayed) delayedRequests -= 1;
        isDelayed = false;
      };
    },

    /** `elapsedMs` is the time on the fake clock. */
    async run<T>(work: () => Promise<T>): Promise<{ value: T; elapsedMs: number }> {
      const startedAt = clock.now;
      let isDone = false;
      const done = work().finally(() => (isDone = true));
      done.catch(() => undefined);
      for (let idle = 0; !isDone; idle += 1) {
        await turnOfEventLoop();
        if (openRequests.size > delayedRequests) idle = 0;
        if (idle >= IDLE_TURNS && clock.countTimers() > 0) {
          clock.next();
          idle = 0;
        }
      }
      return { value: await done, elapsedMs: clock.now - startedAt };
    },

    uninstall(): void {
      unsubscribe(REQUEST_START, onRequestStart);
      clock.uninstall();
    },
  };
}
