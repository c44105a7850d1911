import { type Clock } from '../clock';
import { type Fault, type Faults } from '../faults';
import { type SecretRegistry } from '../secret-registry';

/** Senders and receivers of recorded messages. */
export const PARTIES = [
  'customer',
  'alexa',
  'voice-forward',
  'skill',
  'lwa',
  'profile',
  'service',
  'table',
  'smapi',
] as const;
export type Party = (typeof PARTIES)[number];

export interface Message {
  readonly kind: 'message';
  readonly from: Party;
  readonly to: Party;
  readonly name: string;
  readonly body: unknown;
  /** The injected fault that caused this message. */
  readonly fault?: Fault;
  /** Absent if the message was not sent over HTTP. */
  readonly http?: HttpRequest | HttpResponse;
}

/** A request or response over HTTP without its body, which is the body of the message. */
interface HttpPart {
  /** Number that a request shares with its response. */
  readonly exchange: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Size of the body in bytes. */
  readonly bytes: number;
}

export interface HttpRequest extends HttpPart {
  readonly method: string;
  /** Without query. */
  readonly address: string;
  readonly query: Readonly<Record<string, string>>;
}

export interface HttpResponse extends HttpPart {
  readonly status: number;
  readonly durationMs: number;
}

/** Receives the messages between the parties. */
export interface Recorder {
  add(message: Message): void;
}

/** Options of every server of the simulator. */
export interface ServerOptions {
  readonly clock: Clock;
  readonly record: Recorder;
  /** Collects every secret that the server issues. */
  readonly secrets: SecretRegistry;
  readonly faults: Faults;
  /** On 127.0.0.1. @default any free port */
  readonly port?: number;
}

/** A running server. */
export interface Listening {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}
