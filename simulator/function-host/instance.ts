import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { type Socket } from 'node:net';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Channel, type Reply } from './channel';
import { exitError, type FunctionError, timeoutError, UnusableFunctionError } from './errors';
import { Output } from './output';

export interface InstanceOptions {
  readonly bundle: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly functionArn: string;
  readonly timeLimitMs: number;
  readonly clockOffsetMs: number;
  readonly runtime: string;
  readonly onLine: (line: string) => void;
  readonly onRefused: (port: number) => void;
}

export interface Invocation {
  /** The handler's result after `JSON.stringify` and `JSON.parse`. */
  readonly response?: unknown;
  readonly error?: FunctionError;
  readonly timedOut: boolean;
  readonly durationMs: number;
  /** The handler answered by a callback. */
  readonly usedCallback?: boolean;
  /** Lines on standard output and error; for the first invocation of a process, also those of its start. */
  readonly logs: readonly string[];
}

/** One process with the function loaded. It handles one event at a time, and ends with its parent. */
export class Instance {
  readonly #process: ChildProcess;
  readonly #output: Output;
  readonly #channel: Channel;

  private constructor(private readonly options: InstanceOptions) {
    const { bundle, handler, environment, clockOffsetMs, onRefused, runtime } = options;
    const args = [runtime, pathToFileURL(bundle).href, handler, clockOffsetMs.toString()];
    const child = spawn(process.execPath, args, {
      // As on Lambda, where the code is in the current directory.
      cwd: dirname(bundle),
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#process = child;
    this.#output = new Output([child.stdout!, child.stderr!], options.onLine);
    this.#channel = new Channel(child, onRefused);
  }

  /** Resolves when the handler is loaded. Rejects with an {@link UnusableFunctionError}. */
  static async start(options: InstanceOptions): Promise<Instance> {
    const instance = new Instance(options);
    const reply = await instance.#channel.started;
    instance.#keepParentAlive(false);
    if (reply.kind === 'ready') return instance;
    await instance.stop();
    throw new UnusableFunctionError(options.bundle, instance.#startFailure(reply));
  }

  get isAlive(): boolean {
    return this.#channel.isOpen;
  }

  async invoke(event: unknown): Promise<Invocation> {
    const { functionArn, timeLimitMs } = this.options;
    const id = randomUUID();
    const startedAt = performance.now();
    this.#keepParentAlive(true);
    const written = this.#output.waitForEnd(id);
    const payload = JSON.stringify(event);
    const reply = await within(
      timeLimitMs,
      this.#channel.ask({ kind: 'invoke', id, payload, timeLimitMs, functionArn }),
    );
    const durationMs = performance.now() - startedAt;
    if (reply === LATE) await this.stop();
    else await Promise.race([written, this.#channel.ended]);
    this.#keepParentAlive(false);
    const outcome =
      reply === LATE ? { error: timeoutError(id, timeLimitMs) } : outcomeOf(id, reply);
    return { ...outcome, timedOut: reply === LATE, durationMs, logs: this.#output.take() };
  }

  async moveClock(offsetMs: number): Promise<void> {
    this.#keepParentAlive(true);
    await this.#channel.ask({ kind: 'clock', id: randomUUID(), offsetMs });
    this.#keepParentAlive(false);
  }

  async stop(): Promise<void> {
    if (!this.isAlive) return;
    this.#keepParentAlive(true);
    this.#process.kill('SIGKILL');
    await this.#channel.ended;
  }

  #startFailure(reply: Reply): FunctionError {
    if (reply.kind === 'notLoaded') return reply.error;
    const status = reply.kind === 'ended' ? `it ended with ${reply.status}` : reply.kind;
    const errorMessage = [status, ...this.#output.take().slice(-5)].join('\n');
    return { errorType: 'Runtime.ExitError', errorMessage };
  }

  /** An idle function does not keep the parent process alive. */
  #keepParentAlive(isBusy: boolean): void {
    const { channel, stderr, stdout } = this.#process;
    for (const handle of [this.#process, channel, stdout as Socket, stderr as Socket]) {
      if (isBusy) handle?.ref();
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
  reply: Reply,
): Pick<Invocation, 'response' | 'error' | 'usedCallback'> {
  if (reply.kind === 'ended') return { error: exitError(id, reply.status) };
  const { error, payload = 'null', usedCallback } = reply.kind === 'done' ? reply : {};
  const outcome = error ? { error } : { response: JSON.parse(payload) as unknown };
  return { ...outcome, ...(usedCallback && { usedCallback }) };
}
