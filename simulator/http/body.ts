import { type Context, type MiddlewareHandler } from 'hono';
import { parseJson } from '../json';
import { type Env } from './env';

/**
 * Replaces Hono's `bodyLimit`, which calls `new Request(c.req.raw)` for a chunked body: that call fails,
 * because `listen` keeps Node's own `Request` (`overrideGlobalObjects: false`).
 *
 * @param maxBytes a larger body is discarded, and {@link rejectLargeBody} responds to it
 */
export function receiveBody(maxBytes: number): MiddlewareHandler<Env> {
  return async (c, next) => {
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of c.env.incoming as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size <= maxBytes) chunks.push(chunk);
        else chunks.length = 0;
      }
    } catch {
      return c.body(null, 400); // the client closed the connection before the end of its body
    }
    c.set('body', { bytes: Buffer.concat(chunks), isTooLarge: size > maxBytes });
    return next();
  };
}

/** Runs after the request was recorded. */
export function rejectLargeBody(respond: (c: Context<Env>) => Response): MiddlewareHandler<Env> {
  return async (c, next) => (c.get('body').isTooLarge ? respond(c) : next());
}

export const bodyText = (c: Context<Env>): string => c.get('body').bytes.toString('utf8');

/** Undefined for invalid JSON. */
export const bodyJson = (c: Context<Env>): unknown => parseJson(bodyText(c));
