import { APP_ACTIONS, type AppAction } from '../../replay/step';
import { type Simulation, withMethods } from '../../simulation';
import { InspectorError, StoppedError } from './errors';

/** Plays one conversation at a time, slowly enough to read along. */
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

  /** Throws an {@link InspectorError} while a conversation is played. */
  assertIdle(): void {
    if (this.#playing === null) return;
    throw new InspectorError(`“${this.#playing}” is playing: wait for its end, or stop it.`);
  }

  /**
   * Resolves when the conversation ends or is stopped. Rejects with an {@link InspectorError} while another
   * one is played, or as the simulation does.
   */
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
      if (!(error instanceof StoppedError)) throw error;
    } finally {
      this.#playing = null;
      this.changed();
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  /** Rejects turns, app actions and new customers while a conversation is played. */
  whileIdle(simulation: Simulation): Simulation {
    const assertIdle = async () => this.assertIdle();
    return withMethods(withBefore(simulation, [...TURNS, ...APP_ACTIONS], assertIdle), {
      newCustomer: (patch) => {
        this.assertIdle();
        simulation.newCustomer(patch);
      },
    });
  }

  #paced(simulation: Simulation): Simulation {
    let first = true;
    return withBefore(simulation, TURNS, async () => {
      if (!first && this.betweenMs > 0) await this.#sleep();
      first = false;
      if (this.#stopped) throw new StoppedError('Playing was stopped.');
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

function withBefore(
  simulation: Simulation,
  methods: readonly ((typeof TURNS)[number] | AppAction)[],
  before: () => Promise<void>,
): Simulation {
  const changed = methods.map((name) => {
    const method = async (argument: never) => {
      await before();
      await simulation[name](argument);
    };
    return [name, method] as const;
  });
  return withMethods(simulation, Object.fromEntries(changed));
}
