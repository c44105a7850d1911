import { type IncomingMessage } from 'node:http';
import { type Fault } from '../faults';
import { type Body } from './body';
import { type Party } from './server-options';

/** Hono's environment of every server: Node's request, and what earlier middleware found out. */
export interface Env {
  Bindings: { incoming: IncomingMessage };
  Variables: { body: Body; caller: Party; fault?: Fault };
}
