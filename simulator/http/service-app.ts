import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { type FaultName } from '../faults';
import { receiveBody, rejectLargeBody } from './body';
import { type Env } from './env';
import { type FaultResponses, injectFaults } from './inject-faults';
import { loopbackOnly } from './loopback-only';
import { recordMessages, type RecordMessagesOptions } from './record-messages';
import { type ServerOptions } from './server-options';

export interface ServiceAppOptions extends Pick<RecordMessagesOptions, 'callerOf' | 'nameOf'> {
  readonly name: FaultName;
  readonly maxBodyBytes: number;
  readonly faults: FaultResponses;
  readonly rejectTooLarge: (c: Context<Env>) => Response;
  /** Handles requests that are not recorded. @default none */
  readonly unrecorded?: MiddlewareHandler<Env>;
}

/** Returns an app without routes. */
export function serviceApp(
  server: ServerOptions,
  { name, maxBodyBytes, faults, rejectTooLarge, unrecorded, ...recordOptions }: ServiceAppOptions,
): Hono<Env> {
  return new Hono<Env>()
    .use(loopbackOnly())
    .use(unrecorded ?? ((_, next) => next()))
    .use(receiveBody(maxBodyBytes))
    .use(recordMessages({ record: server.record, party: name, ...recordOptions }))
    .use(injectFaults(server, name, faults))
    .use(rejectLargeBody(rejectTooLarge));
}
