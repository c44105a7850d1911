import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { type Socket } from 'node:net';
import { pathToFileURL } from 'node:url';
import { Channel, type Heard } from './channel';
import { exited, type FunctionError, timedOut, UnusableFunctionError } from './errors';
import { Output } from './output';

/** How a function's process is started. */
export interface InstanceOptions {
  readonly bundle: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly functionArn: string;
  readonly timeLimitMs: number;
  readonly clockOffsetMs: number;
  readonly nodePath: string;
  /** The file that runs inside the process. */
  readonly runtime: string;
  readonly heard: (line: string) => void;
  readonly refused: (port: number) => void;
}

/** What one invocation came to. */
export interface Invocation {
  /** What the handler returned, as JSON carries it. */
  readonly response?: unknown;
  readonly error?: FunctionError;
  readonly timedOut: boolean;
  readonly durationMs: number;
  /** What was written to standard output and error meanwhile, a line each. */
  readonly logs: readonly string[];
}

/** One process with the function loaded: takes one event at a time, and ends with who started it. */
export class Instance {
  readonly #process: ChildProcess;
  readonly #output: Output;
  readonly #channel: Channel;

  private constructor(private readonly options: InstanceOptions) {
    const { bundle, handler, environment, clockOffsetMs, nodePath, refused, runtime } = options;
    const args = [runtime, pathToFileURL(bundle).href, handler, clockOffsetMs.toString()];
    const child = spawn(nodePath, args, {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#process = child;
    this.#output = new Output([child.stdout!, child.stderr!], options.heard);
    this.#channel = new Channel(child, refused);
  }

  /** Resolves when the handler is loaded. Rejects with an {@link UnusableFunctionError}. */
  static async start(options: InstanceOptions): Promise<Instance> {
    const instance = new Instance(options);
    const heard = await instance.#channel.started;
    instance.#hold(false);
    if (heard.kind === 'ready') return instance;
    await instance.stop();
    throw new UnusableFunctionError(options.bundle, instance.#whyUnusable(heard));
  }

  /** False once the process has ended: it takes no further event. */
  get alive(): boolean {
    return this.#channel.open;
  }

  async invoke(event: unknown): Promise<Invocation> {
    const { functionArn, timeLimitMs } = this.options;
    const id = randomUUID();
    const startedAt = performance.now();
    this.#hold(true);
    const written = this.#output.endOf(id);
    const payload = JSON.stringify(event);
    const heard = await within(
      timeLimitMs,
      this.#channel.ask({ kind: 'invoke', id, payload, timeLimitMs, functionArn }),
    );
    const durationMs = performance.now() - startedAt;
    if (heard === LATE) await this.stop();
    else await Promise.race([written, this.#channel.ended]);
    this.#hold(false);
    const outcome = heard === LATE ? { error: timedOut(id, timeLimitMs) } : outcomeOf(id, heard);
    return { ...outcome, timedOut: heard === LATE, durationMs, logs: this.#output.take() };
  }

  async moveClock(offsetMs: number): Promise<void> {
    this.#hold(true);
    await this.#channel.ask({ kind: 'clock', id: randomUUID(), offsetMs });
    this.#hold(false);
  }

  async stop(): Promise<void> {
    if (!this.alive) return;
    this.#hold(true);
    this.#process.kill('SIGKILL');
    await this.#channel.ended;
  }

  #whyUnusable(heard: Heard): FunctionError {
    if (heard.kind === 'unusable') return heard.error;
    const status = heard.kind === 'ended' ? `it ended with ${heard.status}` : heard.kind;
    const errorMessage = [status, ...this.#output.take().slice(-5)].join('\n');
    return { errorType: 'Runtime.ExitError', errorMessage };
  }

  /** An idle function keeps nobody's process alive; one at work does. */
  #hold(busy: boolean): void {
    const { channel, stderr, stdout } = this.#process;
    for (const handle of [this.#process, channel, stdout as Socket, stderr as Socket]) {
      if (busy) handle?.ref();
      else handle?.unref();
    }
  }
}

const LATE = Symbol('late');

function within<T>(ms: number, promise: Promise<T>): Promise<T | typeof LATE> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(LATE), ms);
    void promise.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

function outcomeOf(id: string, heard: Heard): { response: unknown } | { error: FunctionError } {
  if (heard.kind === 'ended') return { error: exited(id, heard.status) };
  const { error, payload = 'null' } = heard.kind === 'done' ? heard : {};
  return error ? { error } : { response: JSON.parse(payload) as unknown };
}
