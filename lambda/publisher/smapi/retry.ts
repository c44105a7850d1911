import { type Pace } from '../pace';

/** What went wrong in one try. */
export interface Failure {
  /** Why it may go better next time. */
  readonly problem: string;
  /** Milliseconds that the other side asked to wait. */
  readonly waitMs?: number | undefined;
  /** Not to be tried again. @default false */
  readonly final?: boolean;
}

/** What one try came to. */
export type Try<T, F extends Failure = Failure> = { readonly done: T } | F;

const MOST_TRIES = 8;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Tries until it is done, at most eight times. Waits grow twofold up to half a minute, with full
 * jitter: of many that were throttled at once, no two come back at once.
 *
 * @param doing for the operator, should time run out meanwhile
 * @returns what came of the last try
 */
export async function retrying<T, F extends Failure>(
  pace: Pace,
  doing: string,
  attempt: () => Promise<Try<T, F>>,
): Promise<Try<T, F>> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await attempt();
    if ('done' in outcome || outcome.final === true || tries === MOST_TRIES) return outcome;
    await pace.wait(
      waitAfter(tries, pace.time.random(), outcome.waitMs),
      `${doing}: ${outcome.problem}`,
    );
  }
}

/** @param asked an answer's own `Retry-After`, which is kept, up to the longest wait */
function waitAfter(tries: number, random: number, asked = 0): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));
  return Math.max(Math.min(asked, LONGEST_WAIT_MS), Math.ceil(longest * random));
}

/** `Retry-After` in seconds; a date is not read. */
export function retryAfterMs(header: string | undefined): number | undefined {
  const seconds = Number(header);
  return header !== undefined && Number.isFinite(seconds) && seconds > 0
    ? seconds * 1_000
    : undefined;
}
