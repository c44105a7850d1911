import { type ChildProcess } from 'node:child_process';
import { type FunctionError } from './errors';

/** What the host says to the runtime inside the process. */
export type Request =
  | {
      readonly kind: 'invoke';
      readonly id: string;
      readonly payload: string;
      readonly timeLimitMs: number;
      readonly functionArn: string;
    }
  | { readonly kind: 'clock'; readonly id: string; readonly offsetMs: number };

/** What the runtime says. */
type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly error: FunctionError }
  | { readonly kind: 'moved'; readonly id: string }
  | {
      readonly kind: 'done';
      readonly id: string;
      readonly payload?: string;
      readonly error?: FunctionError;
    };

/** Nobody took a connection that the function wanted. It is told meanwhile, and answers no request. */
interface Refused {
  readonly kind: 'refused';
  readonly port: number;
}

/** The process is no more: its exit code, its signal, or why it never was. */
interface Ended {
  readonly kind: 'ended';
  readonly status: number | string;
}

export type Heard = Answer | Ended;

/** Answers that have no id of a request: how the start went. */
const START = 'start';

/** The way to a function's process: each request has one answer, if only that the process has ended. */
export class Channel {
  readonly #waiting = new Map<string, (heard: Heard) => void>();
  #ended: Ended | undefined;
  readonly started: Promise<Heard>;
  /** Resolves when the process is no more and all that it wrote was read. */
  readonly ended: Promise<Heard>;

  constructor(
    private readonly process: ChildProcess,
    refused: (port: number) => void,
  ) {
    this.started = this.#answerTo(START);
    this.ended = new Promise((resolve) => {
      const end = (status: number | string) => {
        this.#ended ??= { kind: 'ended', status };
        resolve(this.#ended);
        for (const id of [...this.#waiting.keys()]) this.#settle(id, this.#ended);
      };
      process.on('error', (error) => end(error.message));
      process.on('close', (code, signal) => end(signal ?? code ?? 'unknown'));
    });
    process.on('message', (told: Answer | Refused) => {
      if (told.kind === 'refused') refused(told.port);
      else this.#settle('id' in told ? told.id : START, told);
    });
  }

  get open(): boolean {
    return this.#ended === undefined;
  }

  ask(request: Request): Promise<Heard> {
    const answer = this.#answerTo(request.id);
    this.process.send(request);
    return answer;
  }

  #answerTo(id: string): Promise<Heard> {
    if (this.#ended) return Promise.resolve(this.#ended);
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  #settle(id: string, heard: Heard): void {
    this.#waiting.get(id)?.(heard);
    this.#waiting.delete(id);
  }
}
