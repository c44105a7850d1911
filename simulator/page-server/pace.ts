import { type World } from '../world';

export class StoppedError extends Error {
  constructor() {
    super('What was played has been stopped.');
    this.name = 'StoppedError';
  }
}

export class BusyError extends Error {
  constructor(playing: string) {
    super(`“${playing}” is being played: wait until it is over, or stop it.`);
    this.name = 'BusyError';
  }
}

/** Plays one course or file at a time, so that a person can read along. */
export class Pace {
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

  /** Throws a {@link BusyError} while something is played. */
  mustBeIdle(): void {
    if (this.#playing !== null) throw new BusyError(this.#playing);
  }

  /** Resolves at the end, stopped or not. Rejects with a {@link BusyError}, or as the world does. */
  async play(name: string, world: World, run: (paced: World) => Promise<unknown>): Promise<void> {
    this.mustBeIdle();
    this.#playing = name;
    this.#stopped = false;
    this.changed();
    try {
      await run(this.#paced(world));
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

  /** A world for whoever else talks in it: while something is played, its turns are refused. */
  whileIdle(world: World): World {
    const idle = async (run: () => Promise<void>) => {
      this.mustBeIdle();
      await run();
    };
    return Object.assign(Object.create(world) as World, {
      say: (utterance) => idle(() => world.say(utterance)),
      advance: (ms) => idle(() => world.advance(ms)),
      enable: () => idle(() => world.enable()),
      disable: () => idle(() => world.disable()),
      followLinkAccountCard: (consent) => idle(() => world.followLinkAccountCard(consent)),
      newCustomer: (patch) => {
        this.mustBeIdle();
        world.newCustomer(patch);
      },
    } satisfies Partial<World>);
  }

  #paced(world: World): World {
    let first = true;
    const wait = async () => {
      if (!first && this.betweenMs > 0) await this.#sleep();
      first = false;
      if (this.#stopped) throw new StoppedError();
    };
    return Object.assign(Object.create(world) as World, {
      say: async (utterance) => {
        await wait();
        await world.say(utterance);
      },
      advance: async (ms) => {
        await wait();
        await world.advance(ms);
      },
    } satisfies Partial<World>);
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
