import { type Context, type MiddlewareHandler } from 'hono';
import { type Env } from './env';

/**
 * Middleware that reads the body, with or without a Content-Length. Hono's own body limit fails on
 * chunked bodies here, because it needs its server to replace the global `Request`.
 *
 * @param maxBytes the rest of a larger body is discarded; {@link rejectLargeBody} responds to it
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

/** Parses the body as JSON; undefined when it is malformed. */
export function bodyJson(c: Context<Env>): unknown {
  try {
    return JSON.parse(bodyText(c));
  } catch {
    return undefined;
  }
}
