import { type Simulation } from '../../simulation';
import { InspectorError } from './errors';

/** Plays one scenario or file at a time, at a pace at which a user can read along. */
export class Player {
  #playing: string | null = null;
  #stopped = false;
  #wake: () => void = () => undefined;

  constructor(
    private readonly betweenMs: number,
    private readonly changed: () => void,
  ) {}

  get playing(): string | null {
    return this.#playing;
  }

  /** Throws a {@link InspectorError} while something is played. */
  assertIdle(): void {
    if (this.#playing === null) return;
    throw new InspectorError(
      'busy',
      `“${this.#playing}” is playing: wait for its end, or stop it.`,
    );
  }

  /** Resolves when it ends or is stopped. Rejects with a {@link InspectorError}, or as the simulation does. */
  async play(
    name: string,
    simulation: Simulation,
    run: (paced: Simulation) => Promise<unknown>,
  ): Promise<void> {
    this.assertIdle();
    this.#playing = name;
    this.#stopped = false;
    this.changed();
    try {
      await run(this.#paced(simulation));
    } catch (error) {
      if (!(error instanceof InspectorError && error.code === 'stopped')) throw error;
    } finally {
      this.#playing = null;
      this.changed();
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  /** A simulation that rejects turns while something is played. */
  whileIdle(simulation: Simulation): Simulation {
    const assertIdle = async () => this.assertIdle();
    return Object.assign(withBefore(simulation, [...TURNS, ...APP_ACTIONS], assertIdle), {
      newCustomer: (patch) => {
        this.assertIdle();
        simulation.newCustomer(patch);
      },
    } satisfies Partial<Simulation>);
  }

  #paced(simulation: Simulation): Simulation {
    let first = true;
    return withBefore(simulation, TURNS, async () => {
      if (!first && this.betweenMs > 0) await this.#sleep();
      first = false;
      if (this.#stopped) throw new InspectorError('stopped', 'Playing was stopped.');
    });
  }

  #sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.betweenMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const TURNS = ['say', 'sendIntent', 'advance'] as const;
const APP_ACTIONS = ['enable', 'disable', 'followLinkAccountCard'] as const;

/** The simulation with a function that is called before each of some methods. */
function withBefore(
  simulation: Simulation,
  methods: readonly ((typeof TURNS)[number] | (typeof APP_ACTIONS)[number])[],
  before: () => Promise<void>,
): Simulation {
  const changed = methods.map((name) => {
    const method = async (argument: never) => {
      await before();
      await simulation[name](argument);
    };
    return [name, method] as const;
  });
  return Object.assign(Object.create(simulation) as Simulation, Object.fromEntries(changed));
}
