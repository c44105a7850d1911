import { type Context, type MiddlewareHandler } from 'hono';
import { type Env } from './env';

const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether a `Host` header names this machine. */
export const isLoopbackHost = (host = ''): boolean => LOOPBACK_HOSTS.has(host.replace(/:\d+$/, ''));

/**
 * The reason to reject a request: its `Host` is a foreign name that DNS rebinding resolves to this machine,
 * or a page of another site sent it. Undefined for an acceptable request.
 */
export function foreignRequestProblem({ req }: Context<Env>): string | undefined {
  if (!isLoopbackHost(req.header('host'))) {
    return 'The simulator serves this machine only: use 127.0.0.1 as the host.';
  }
  return req.header('sec-fetch-site') === 'cross-site' && !isNavigation(req)
    ? 'The simulator rejects requests from pages of other sites.'
    : undefined;
}

/** Following a link from another site is harmless: that site cannot read the response. */
const isNavigation = (req: Context<Env>['req']): boolean =>
  req.method === 'GET' &&
  req.header('sec-fetch-mode') === 'navigate' &&
  req.header('sec-fetch-dest') === 'document';

/** Middleware that rejects requests for other hosts and from other sites, before they are recorded. */
export const loopbackOnly = (): MiddlewareHandler<Env> => async (c, next) => {
  const problem = foreignRequestProblem(c);
  return problem === undefined ? next() : c.json({ error: problem }, 403);
};
