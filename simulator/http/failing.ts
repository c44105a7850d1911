import { type Context, type MiddlewareHandler } from 'hono';
import { type ContentfulStatusCode } from 'hono/utils/http-status';
import { type FaultName } from '../faults';
import { type Env } from './env';
import { type Message, type Party, type ServerOptions } from './options';

export interface FaultAnswer {
  readonly status: ContentfulStatusCode;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a server words the two faults that it answers to itself. */
export interface FaultAnswers {
  readonly serverError: () => FaultAnswer;
  readonly throttled: () => FaultAnswer;
}

/** What stands for an answer that nobody can read: it says JSON, begins like it, and breaks off. */
export const GARBAGE = '{"garbage": tru\u0000<html>';

/** A connection that was not taken. Who was called can't write it down: its port is closed. */
export const refusedConnection = (from: Party, to: FaultName): Message => ({
  kind: 'message',
  from,
  to,
  name: 'connection refused',
  body: null,
  fault: `${to}=refused`,
});

/** Answers as the fault says that holds now; without one, lets the request through. */
export function failing(
  { faults, record }: Pick<ServerOptions, 'faults' | 'record'>,
  name: FaultName,
  answers: FaultAnswers,
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
        // Only a connection that was taken before the port was closed comes here.
        if (kind === 'refused') c.env.incoming.socket.destroy();
        return never(c);
      }
      case '500':
        return send(c, answers.serverError());
      case 'throttled':
        return send(c, answers.throttled());
      case 'garbage':
        return c.body(GARBAGE, 200, { 'content-type': 'application/json' });
    }
  };
}

/** The connection stays open without a word, and keeps no process alive. */
function never(c: Context<Env>): Promise<never> {
  c.env.incoming.socket.unref();
  return new Promise<never>(() => undefined);
}

const send = (c: Context<Env>, { status, body, headers }: FaultAnswer): Response =>
  c.body(JSON.stringify(body), status, { 'content-type': 'application/json', ...headers });
