import { type IncomingMessage } from 'node:http';
import { type Fault } from '../faults';
import { type Party } from './server-options';

/** Hono's environment of every server: Node's request, and what earlier middleware found out. */
export interface Env {
  Bindings: { incoming: IncomingMessage };
  Variables: { caller: Party; fault?: Fault };
}
