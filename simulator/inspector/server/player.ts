import { APP_ACTIONS, type AppAction } from '../../replay/step';
import { type Simulation, withMethods } from '../../simulation';
import { InspectorError, StoppedError } from './errors';

/** Plays one conversation at a time, slowly enough to read along. */
export class Player {
  #playing: string | null = null;
  #stopped = false;
  #wake: () => void = () => undefined;

  constructor(
    private readonly pauseMs: number,
    private readonly onChange: () => void,
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
    this.onChange();
    try {
      await run(this.#paced(simulation));
    } catch (error) {
      if (!(error instanceof StoppedError)) throw error;
    } finally {
      this.#playing = null;
      this.onChange();
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  /** Rejects turns, app actions and new customers while a conversation is played. */
  onlyWhileIdle(simulation: Simulation): Simulation {
    const assertIdle = async () => this.assertIdle();
    return withMethods(withBefore(simulation, [...TURN_METHODS, ...APP_ACTIONS], assertIdle), {
      newCustomer: (patch) => {
        this.assertIdle();
        simulation.newCustomer(patch);
      },
    });
  }

  #paced(simulation: Simulation): Simulation {
    let first = true;
    return withBefore(simulation, TURN_METHODS, async () => {
      if (!first && this.pauseMs > 0) await this.#sleep();
      first = false;
      if (this.#stopped) throw new StoppedError('Playing was stopped.');
    });
  }

  #sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.pauseMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const TURN_METHODS = ['say', 'sendIntent', 'advance'] as const;

function withBefore(
  simulation: Simulation,
  methods: readonly ((typeof TURN_METHODS)[number] | AppAction)[],
  before: () => Promise<void>,
): Simulation {
  const entries = methods.map((name) => {
    const method = async (argument: never) => {
      await before();
      await simulation[name](argument);
    };
    return [name, method] as const;
  });
  return withMethods(simulation, Object.fromEntries(entries));
}
