import { deadlineError } from './errors';
import { type Time } from './time';

/** Reserved at the end of a run, for recording its outcome and responding to CloudFormation. */
export const RESERVED_MS = 20_000;

/** Polls at the intervals of the ASK CLI. */
const FIRST_INTERVAL_MS = 2_000;
const INTERVAL_GROWTH = 1.1;
const MAX_POLLS = 50;

/** Time that must be left when a poll starts, so that the deadline does not cut it short. */
const MIN_POLL_MS = 3_000;

/** Bounds every wait of a run, so that the run ends before Lambda stops it. */
export class Deadline {
  /** @param endsAt when Lambda stops the function, epoch milliseconds */
  constructor(
    readonly time: Time,
    readonly endsAt: number,
  ) {}

  /** Time left for work, without `RESERVED_MS`. */
  remainingMs(): number {
    return this.endsAt - RESERVED_MS - this.time.now();
  }

  /** @throws PublisherError `deadline` once the time for work is over */
  check(waitingFor: string): void {
    if (this.remainingMs() <= 0) throw deadlineError(waitingFor);
  }

  /**
   * @param waitingFor what the error says, as in "Alexa was still importing the package"
   * @throws PublisherError `deadline` instead of a wait that would end too late
   */
  async wait(ms: number, waitingFor: string): Promise<void> {
    if (ms >= this.remainingMs()) throw deadlineError(waitingFor);
    await this.time.sleep(ms);
  }

  /**
   * @param poll resolves to undefined while there is no result
   * @throws PublisherError `deadline` when time or polls run out
   */
  async poll<T>(waitingFor: string, poll: () => Promise<T | undefined>): Promise<T> {
    let interval = FIRST_INTERVAL_MS;
    for (let polls = 1; polls <= MAX_POLLS; polls += 1) {
      if (this.remainingMs() < MIN_POLL_MS) throw deadlineError(waitingFor);
      const found = await poll();
      if (found !== undefined) return found;
      await this.wait(interval, waitingFor);
      interval = Math.round(interval * INTERVAL_GROWTH);
    }
    throw deadlineError(`${waitingFor} after ${MAX_POLLS} polls`);
  }
}
