import { type IncomingMessage } from 'node:http';
import { type Fault } from '../faults';
import { type Party } from './options';

/** What the handlers of a server find beside the request. */
export interface Env {
  Bindings: { incoming: IncomingMessage };
  Variables: { caller: Party; fault?: Fault };
}
