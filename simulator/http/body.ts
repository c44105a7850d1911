import { type Context, type MiddlewareHandler } from 'hono';
import { parseJson } from '../json';
import { type Env } from './env';

/**
 * Middleware that reads the body, with or without a Content-Length. Hono's own body limit fails on
 * chunked bodies, because `listen` does not let Hono's server replace the global `Request`.
 *
 * @param maxBytes a larger body is discarded; {@link rejectLargeBody} responds to it
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

/** Middleware that responds to a body over the limit, after the request was recorded. */
export function rejectLargeBody(respond: (c: Context<Env>) => Response): MiddlewareHandler<Env> {
  return async (c, next) => (c.get('body').isTooLarge ? respond(c) : next());
}

export const bodyText = (c: Context<Env>): string => c.get('body').bytes.toString('utf8');

/** The body parsed as JSON; undefined if it is not valid JSON. */
export const bodyJson = (c: Context<Env>): unknown => parseJson(bodyText(c));
