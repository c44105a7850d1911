import { type Context, type MiddlewareHandler } from 'hono';
import { type ContentfulStatusCode } from 'hono/utils/http-status';
import { type FaultName } from '../faults';
import { type Env } from './env';
import { type Message, type Party, type ServerOptions } from './server-options';

export interface FaultResponse {
  readonly status: ContentfulStatusCode;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type FaultResponses = Readonly<Record<'500' | 'throttled', () => FaultResponse>>;

const MALFORMED_JSON = '{"garbage": tru\u0000<html>';

/** The caller adds this entry, because no server receives the request. */
export const refusedConnection = (from: Party, to: FaultName): Message => ({
  kind: 'message',
  from,
  to,
  name: 'connection refused',
  body: null,
  fault: `${to}=refused`,
});

export function injectFaults(
  { faults, record }: Pick<ServerOptions, 'faults' | 'record'>,
  name: FaultName,
  responses: FaultResponses,
): MiddlewareHandler<Env> {
  return async (c, next) => {
    const kind = faults.get(name);
    if (kind === null) return next();
    const fault = `${name}=${kind}` as const;
    c.set('fault', fault);
    switch (kind) {
      case 'refused':
      case 'timeout': {
        const to = c.get('caller');
        record.add({ kind: 'message', from: name, to, name: 'no answer', body: null, fault });
        // With `refused`, only connections that were accepted before the port closed arrive here.
        if (kind === 'refused') c.env.incoming.socket.destroy();
        return never(c);
      }
      case '500':
      case 'throttled':
        return send(c, responses[kind]());
      case 'garbage':
        return c.body(MALFORMED_JSON, 200, { 'content-type': 'application/json' });
    }
  };
}

/** Does not keep the process alive. */
function never(c: Context<Env>): Promise<never> {
  c.env.incoming.socket.unref();
  return new Promise<never>(() => undefined);
}

const send = (c: Context<Env>, { status, body, headers }: FaultResponse): Response =>
  c.body(JSON.stringify(body), status, { 'content-type': 'application/json', ...headers });
