import { type Parameters } from '../aws';
import { AnotherRunError, OutOfTimeError } from '../errors';
import { RUN_SUFFIX } from '../names';
import { type Pace } from '../pace';

const LOOK_AGAIN_MS = 5_000;

export interface TurnOptions {
  readonly parameters: Parameters;
  /** Name of the record that is to be held. */
  readonly parameter: string;
  readonly pace: Pace;
  /** Says who holds it: the request id. */
  readonly run: string;
  /** Whether to wait for another run, or to throw {@link AnotherRunError} at once. */
  readonly patient: boolean;
}

/**
 * Runs alone on a stage. Whoever makes the parameter holds it. A run that died leaves it behind: when
 * its function's time is up for sure, the run that writes exactly the next version takes it over.
 */
export async function alone<T>(options: TurnOptions, work: () => Promise<T>): Promise<T> {
  const name = options.parameter + RUN_SUFFIX;
  await takeTurn(options, name);
  try {
    return await work();
  } finally {
    await options.parameters.remove(name);
  }
}

async function takeTurn(options: TurnOptions, name: string): Promise<void> {
  const { parameters, pace, run, patient } = options;
  const mine = JSON.stringify({ run, until: pace.endsAt });
  for (;;) {
    if (await parameters.create(name, mine)) return;
    const held = await parameters.read(name);
    if (held === undefined) continue;
    const holder = parse(held.value);
    if (holder.until < pace.time.now()) {
      if ((await parameters.write(name, mine)) === held.version + 1) return;
    }
    const doing = `another run (${holder.run}) was publishing this stage`;
    if (!patient) throw new AnotherRunError(`Left alone: ${doing}.`);
    try {
      await pace.wait(LOOK_AGAIN_MS, doing);
    } catch (error) {
      if (error instanceof OutOfTimeError) throw new AnotherRunError(error.message);
      throw error;
    }
  }
}

/** What can't be read was left by nobody. */
function parse(value: string): { run: string; until: number } {
  try {
    const { run, until } = JSON.parse(value) as { run?: unknown; until?: unknown };
    if (typeof run === 'string' && typeof until === 'number') return { run, until };
  } catch {
    // as below
  }
  return { run: 'unknown', until: 0 };
}
