import { type Deadline } from '../deadline';
import { describeFetchError, exchange, type HttpRequest, type HttpResponse } from './http';

export interface Failure {
  readonly problem: string;
  /** From `Retry-After`. */
  readonly waitMs?: number | undefined;
  /** Not to be retried. @default false */
  readonly final?: boolean;
}

export type AttemptOutcome<T, F extends Failure = Failure> = { readonly done: T } | F;

const MAX_ATTEMPTS = 8;
const FIRST_WAIT_MS = 1_000;
const MAX_WAIT_MS = 30_000;

/**
 * Waits with full jitter, so that clients that were throttled together do not return together.
 *
 * @param waitingFor what the error says if time runs out
 * @returns the outcome of the last attempt
 */
export async function retry<T, F extends Failure>(
  deadline: Deadline,
  waitingFor: string,
  attempt: () => Promise<AttemptOutcome<T, F>>,
): Promise<AttemptOutcome<T, F>> {
  for (let attempts = 1; ; attempts += 1) {
    const outcome = await attempt();
    if ('done' in outcome || outcome.final === true || attempts === MAX_ATTEMPTS) return outcome;
    const waitMs = waitAfter(attempts, deadline.time.random(), outcome.waitMs);
    await deadline.wait(waitMs, `${waitingFor}: ${outcome.problem}`);
  }
}

/**
 * Repeats a request after 429, 5xx or no response.
 *
 * @param waitingFor what the error says if time runs out
 * @param limitMs time limit of each attempt
 * @returns the response, or the last problem
 */
export const exchangeWithRetries = (
  deadline: Deadline,
  waitingFor: string,
  limitMs: number,
  request: Omit<HttpRequest, 'timeLimitMs'>,
): Promise<AttemptOutcome<HttpResponse>> =>
  retry(deadline, waitingFor, async (): Promise<AttemptOutcome<HttpResponse>> => {
    deadline.check(waitingFor);
    const timeLimitMs = Math.min(limitMs, deadline.remainingMs());
    try {
      const response = await exchange({ ...request, timeLimitMs });
      const { status } = response;
      if (status !== 429 && status < 500) return { done: response };
      return { problem: `status ${status}`, waitMs: retryAfterMs(response.header('retry-after')) };
    } catch (error) {
      return { problem: describeFetchError(error) };
    }
  });

/** @param askedMs the response's `Retry-After`, respected up to the longest wait */
function waitAfter(attempts: number, random: number, askedMs = 0): number {
  const ceiling = Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));
  return Math.max(Math.min(askedMs, MAX_WAIT_MS), Math.ceil(ceiling * random));
}

/** `Retry-After` in seconds; the date form is not supported. */
export function retryAfterMs(header: string | undefined): number | undefined {
  const seconds = Number(header);
  return header !== undefined && Number.isFinite(seconds) && seconds > 0
    ? seconds * 1_000
    : undefined;
}
