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

/** Responses to the faults `500` and `throttled`, which each service words in its own way. */
export interface FaultResponses {
  readonly serverError: () => FaultResponse;
  readonly throttled: () => FaultResponse;
}

/** Body of the fault `garbage`: labelled as JSON, and not parseable. */
const MALFORMED_JSON = '{"garbage": tru\u0000<html>';

/** Record entry for a refused connection. The caller adds it: a closed port records nothing. */
export const refusedConnection = (from: Party, to: FaultName): Message => ({
  kind: 'message',
  from,
  to,
  name: 'connection refused',
  body: null,
  fault: `${to}=refused`,
});

/** Middleware that fails requests while the named fault is on. */
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
        return send(c, responses.serverError());
      case 'throttled':
        return send(c, responses.throttled());
      case 'garbage':
        return c.body(MALFORMED_JSON, 200, { 'content-type': 'application/json' });
    }
  };
}

/** Leaves the connection open without a response, and does not keep the process alive. */
function never(c: Context<Env>): Promise<never> {
  c.env.incoming.socket.unref();
  return new Promise<never>(() => undefined);
}

const send = (c: Context<Env>, { status, body, headers }: FaultResponse): Response =>
  c.body(JSON.stringify(body), status, { 'content-type': 'application/json', ...headers });
