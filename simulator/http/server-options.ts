import { type Clock } from '../clock';
import { type Fault, type Faults } from '../faults';
import { type SecretRegistry } from '../secret-registry';

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
  readonly fault?: Fault;
  /** Absent if the message was not sent over HTTP. */
  readonly http?: HttpRequest | HttpResponse;
}

/** The body is in {@link Message}. */
interface HttpPart {
  /** Number that a request shares with its response. */
  readonly exchange: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Size of the body. */
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

export interface Recorder {
  add(message: Message): void;
}

export interface ServerOptions {
  readonly clock: Clock;
  readonly record: Recorder;
  /** Receives every secret that the server issues. */
  readonly secrets: SecretRegistry;
  readonly faults: Faults;
  /** On 127.0.0.1. @default any free port */
  readonly port?: number;
}

export interface ListeningServer {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}
