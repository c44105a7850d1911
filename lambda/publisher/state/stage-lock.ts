import { type Parameters } from '../aws';
import { hasCode, messageOf, PublisherError } from '../errors';
import { stageLockName } from '../names';
import { type LockedRun, type Run } from '../run';
import { withTimeLimit } from '../time';
import { StateStore } from './state-store';

const RETRY_MS = 5_000;
const RELEASE_LIMIT_MS = 5_000;
/** Larger than the difference between the clocks of two functions. */
const CLOCK_TOLERANCE_MS = 10_000;

export interface LockOptions {
  /** Whether to wait for another run; otherwise throw `stage-locked` at once. */
  readonly wait: boolean;
}

export async function withStageLock<T>(
  run: Run,
  { wait }: LockOptions,
  work: (run: LockedRun) => Promise<T>,
): Promise<T> {
  const { aws, deadline, reporter, settings, time } = run;
  const lock = new StageLock(aws.parameters, stageLockName(settings.publicationParameter), run.id);
  await acquire(run, lock, wait);
  try {
    const state = await StateStore.open({
      parameters: aws.parameters,
      parameterName: settings.publicationParameter,
      deadline,
      reporter,
    });
    return await work({ ...run, state });
  } finally {
    // A failed release must not replace the outcome of the work: the lock expires by itself.
    await withTimeLimit(time, RELEASE_LIMIT_MS, lock.release(), () => {
      throw new Error('no response in time');
    }).catch((error: unknown) => {
      reporter.log('warn', 'publisher.lock-not-released', { reason: messageOf(error) });
    });
  }
}

async function acquire({ deadline, time }: Run, lock: StageLock, wait: boolean): Promise<void> {
  const until = deadline.endsAt + CLOCK_TOLERANCE_MS;
  for (;;) {
    deadline.check('waiting for the stage lock');
    const otherRun = await lock.tryAcquire(until, time.now());
    if (otherRun === undefined) return;
    const reason = `another run (${otherRun}) held the lock of this stage`;
    if (!wait) throw new PublisherError('stage-locked', `Skipped: ${reason}.`);
    try {
      await deadline.wait(RETRY_MS, reason);
    } catch (error) {
      if (!hasCode(error, 'deadline')) throw error;
      throw new PublisherError('stage-locked', error.message);
    }
  }
}

interface Holder {
  readonly run: string;
  /** When Lambda has ended the holder's function, epoch milliseconds. */
  readonly until: number;
}

/**
 * Creating an SSM parameter is atomic, replacing a parameter is not: the run that creates the lock's
 * parameter holds the lock. After a holder has expired, the run that creates the parameter `LOCK/HOLDER` is
 * the next holder.
 */
class StageLock {
  constructor(
    private readonly parameters: Parameters,
    private readonly name: string,
    private readonly run: string,
  ) {}

  /** @returns the run that holds the lock; undefined when this run has acquired the lock */
  async tryAcquire(until: number, now: number): Promise<string | undefined> {
    const mine = JSON.stringify({ run: this.run, until } satisfies Holder);
    if (await this.parameters.create(this.name, mine)) return undefined;
    const firstValue = await this.parameters.read(this.name);
    if (firstValue === undefined) return this.tryAcquire(until, now);
    const { holder } = await this.currentHolder(firstValue);
    if (holder.until >= now) return holder.run;
    const successor = this.successorName(holder);
    if (!(await this.parameters.create(successor, mine))) return this.tryAcquire(until, now);
    if ((await this.parameters.read(this.name)) === firstValue) return undefined;
    // The expired lock was released in between, so its successor does not hold the lock.
    await this.parameters.remove(successor);
    return this.tryAcquire(until, now);
  }

  /** Does nothing if another run holds the lock by now. */
  async release(): Promise<void> {
    const firstValue = await this.parameters.read(this.name);
    if (firstValue === undefined) return;
    const { holder, names } = await this.currentHolder(firstValue);
    if (holder.run !== this.run) return;
    for (const name of names) await this.parameters.remove(name);
  }

  /** Follows the successors. `names` are the parameters from the lock's first one to the holder's. */
  private async currentHolder(firstValue: string): Promise<{ holder: Holder; names: string[] }> {
    const names = [this.name];
    let holder = parseHolder(firstValue);
    for (;;) {
      const name = this.successorName(holder);
      const value = await this.parameters.read(name);
      if (value === undefined) return { holder, names };
      names.push(name);
      holder = parseHolder(value);
    }
  }

  private successorName({ run }: Holder): string {
    return `${this.name}/${run}`;
  }
}

/** 36 characters, like a request id: the function's policy allows only such names below the lock. */
const NO_RUN = '00000000-0000-0000-0000-000000000000';

/** An unreadable value counts as expired. */
function parseHolder(value: string): Holder {
  try {
    const { run, until } = JSON.parse(value) as Partial<Holder>;
    if (typeof run === 'string' && typeof until === 'number') return { run, until };
  } catch {
    // Not JSON.
  }
  return { run: NO_RUN, until: 0 };
}
