/** Injected, so that tests neither wait nor vary. */
export interface Time {
  /** Epoch milliseconds. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** @returns cancels the timer */
  setTimer(ms: number, callback: () => void): () => void;
  /** From 0 to just under 1. */
  random(): number;
}

export const realTime: Time = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  setTimer: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/**
 * Does not stop the work after the time limit.
 *
 * @param onTimeout throws the error for the caller, or returns the result to use instead
 */
export async function withTimeLimit<T>(
  time: Time,
  limitMs: number,
  work: Promise<T>,
  onTimeout: () => T,
): Promise<T> {
  let cancel = (): void => undefined;
  const timeout = new Promise<void>((resolve) => {
    cancel = time.setTimer(Math.max(0, limitMs), resolve);
  });
  try {
    return await Promise.race([work, timeout.then(onTimeout)]);
  } finally {
    cancel();
  }
}
