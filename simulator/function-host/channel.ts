import { type ChildProcess } from 'node:child_process';
import { type FunctionError } from './errors';

/** Messages from the host to the runtime in the function's process. */
export type Request =
  | {
      readonly kind: 'invoke';
      readonly id: string;
      readonly payload: string;
      readonly timeLimitMs: number;
      readonly functionArn: string;
    }
  | { readonly kind: 'clock'; readonly id: string; readonly offsetMs: number };

/** Messages from the runtime to the host. */
type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'notLoaded'; readonly error: FunctionError }
  | { readonly kind: 'clockMoved'; readonly id: string }
  | {
      readonly kind: 'done';
      readonly id: string;
      readonly payload?: string;
      readonly usedCallback?: boolean;
      readonly error?: FunctionError;
    };

/** A port refused a connection of the function. This message answers no request. */
interface Refused {
  readonly kind: 'refused';
  readonly port: number;
}

/** Exit code or signal of the process, or why it could not start. */
interface Ended {
  readonly kind: 'ended';
  readonly status: number | string;
}

export type Reply = Answer | Ended;

/** Id of the messages about the start, which answer no request. */
const START = 'start';

/** If the process ends before it replies to a request, the reply is {@link Ended}. */
export class Channel {
  readonly #waiting = new Map<string, (reply: Reply) => void>();
  #ended: Ended | undefined;
  readonly started: Promise<Reply>;
  /** Resolves when the process has ended and its output has been read. */
  readonly ended: Promise<Reply>;

  constructor(
    private readonly process: ChildProcess,
    onRefused: (port: number) => void,
  ) {
    this.started = this.#replyTo(START);
    this.ended = new Promise((resolve) => {
      const end = (status: number | string) => {
        this.#ended ??= { kind: 'ended', status };
        resolve(this.#ended);
        for (const id of [...this.#waiting.keys()]) this.#settle(id, this.#ended);
      };
      process.on('error', (error) => end(error.message));
      process.on('close', (code, signal) => end(signal ?? code ?? 'unknown'));
    });
    process.on('message', (message: Answer | Refused) => {
      if (message.kind === 'refused') onRefused(message.port);
      else this.#settle('id' in message ? message.id : START, message);
    });
  }

  get isOpen(): boolean {
    return this.#ended === undefined;
  }

  ask(request: Request): Promise<Reply> {
    const reply = this.#replyTo(request.id);
    this.process.send(request);
    return reply;
  }

  #replyTo(id: string): Promise<Reply> {
    if (this.#ended) return Promise.resolve(this.#ended);
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  #settle(id: string, reply: Reply): void {
    this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
  }
}
