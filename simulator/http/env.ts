import { type IncomingMessage } from 'node:http';
import { type Fault } from '../faults';
import { type Party } from './server-options';

/** `bytes` is empty if the body is too large. */
export interface Body {
  readonly bytes: Buffer;
  readonly isTooLarge: boolean;
}

/** Node's request, and values that middleware sets for later handlers. */
export interface Env {
  Bindings: { incoming: IncomingMessage };
  Variables: { body: Body; caller: Party; fault?: Fault };
}
