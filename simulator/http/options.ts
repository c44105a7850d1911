import { type Clock } from '../clock';
import { type Fault, type Faults } from '../faults';
import { type SecretRegistry } from '../secret-registry';

/** Who can speak to whom over a wire. */
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
  /** What made it so. */
  readonly fault?: Fault;
}

/** Where servers write down what they heard and said. */
export interface Recorder {
  add(message: Message): void;
}

/** What every server of the simulator is started with. */
export interface ServerOptions {
  readonly clock: Clock;
  readonly record: Recorder;
  /** Learns every secret that the server hands out. */
  readonly secrets: SecretRegistry;
  readonly faults: Faults;
  /** On 127.0.0.1. @default any that is free */
  readonly port?: number;
}

/** A server that listens. */
export interface Listening {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}
