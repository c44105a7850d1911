import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { type Socket } from 'node:net';
import { pathToFileURL } from 'node:url';
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

type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly error: FunctionError }
  | { readonly kind: 'moved'; readonly id: string }
  | { readonly kind: 'done'; readonly id: string; readonly payload: string }
  | { readonly kind: 'done'; readonly id: string; readonly error: FunctionError };

/** One process with the function loaded: takes one event at a time, and ends with who started it. */
export class Instance {
  readonly #process: ChildProcess;
  readonly #output: Output;
  readonly #gone: Promise<number | string>;
  #alive = true;

  private constructor(private readonly options: InstanceOptions) {
    const { bundle, handler, environment, clockOffsetMs, nodePath, runtime } = options;
    const started = [runtime, pathToFileURL(bundle).href, handler, clockOffsetMs.toString()];
    const child = spawn(nodePath, started, {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#process = child;
    this.#output = new Output([child.stdout!, child.stderr!], options.heard);
    this.#gone = new Promise((resolve) => {
      const end = (status: number | string) => {
        this.#alive = false;
        resolve(status);
      };
      child.once('error', (error) => end(error.message));
      child.once('close', (code, signal) => end(signal ?? code ?? 'unknown'));
    });
  }

  /** Resolves when the handler is loaded. Rejects with an {@link UnusableFunctionError}. */
  static async start(options: InstanceOptions): Promise<Instance> {
    const instance = new Instance(options);
    const answer = await instance.#until(
      (told) => told.kind === 'ready' || told.kind === 'unusable',
    );
    instance.#hold(false);
    if (typeof answer === 'object' && answer.kind === 'ready') return instance;
    await instance.stop();
    throw new UnusableFunctionError(options.bundle, instance.#whyUnusable(answer));
  }

  /** False once the process has ended: it takes no further event. */
  get alive(): boolean {
    return this.#alive;
  }

  async invoke(event: unknown): Promise<Invocation> {
    const { functionArn, timeLimitMs } = this.options;
    const id = randomUUID();
    const startedAt = performance.now();
    this.#hold(true);
    const written = this.#output.endOf(id);
    const done = this.#until((told) => told.kind === 'done' && told.id === id);
    this.#process.send({
      kind: 'invoke',
      id,
      payload: JSON.stringify(event),
      timeLimitMs,
      functionArn,
    });
    const answer = await within(timeLimitMs, done);
    const durationMs = performance.now() - startedAt;
    if (answer === LATE) await this.stop();
    else await Promise.race([written, this.#gone]);
    this.#hold(false);
    return {
      ...outcomeOf(id, answer, timeLimitMs),
      timedOut: answer === LATE,
      durationMs,
      logs: this.#output.take(),
    };
  }

  async moveClock(offsetMs: number): Promise<void> {
    const id = randomUUID();
    this.#hold(true);
    const moved = this.#until((told) => told.kind === 'moved' && told.id === id);
    this.#process.send({ kind: 'clock', id, offsetMs });
    await moved;
    this.#hold(false);
  }

  async stop(): Promise<void> {
    if (!this.#alive) return;
    this.#hold(true);
    this.#process.kill('SIGKILL');
    await this.#gone;
  }

  #whyUnusable(answer: Answer | number | string): FunctionError {
    if (typeof answer === 'object') return (answer as { error: FunctionError }).error;
    const errorMessage = [String(answer), ...this.#output.take().slice(-5)].join('\n');
    return { errorType: 'Runtime.ExitError', errorMessage };
  }

  /** The first answer of this kind; how the process ended, where it ended before. */
  #until(wanted: (answer: Answer) => boolean): Promise<Answer | number | string> {
    return new Promise((resolve) => {
      const hear = (answer: Answer) => {
        if (wanted(answer)) settle(answer);
      };
      const settle = (value: Answer | number | string) => {
        this.#process.off('message', hear);
        resolve(value);
      };
      this.#process.on('message', hear);
      void this.#gone.then(settle);
    });
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

function outcomeOf(
  id: string,
  answer: Answer | number | string | typeof LATE,
  timeLimitMs: number,
): { response: unknown } | { error: FunctionError } {
  if (answer === LATE) return { error: timedOut(id, timeLimitMs) };
  if (typeof answer !== 'object') return { error: exited(id, answer) };
  if ('payload' in answer) return { response: JSON.parse(answer.payload) as unknown };
  return { error: (answer as { error: FunctionError }).error };
}
