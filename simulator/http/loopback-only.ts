import { type Context, type MiddlewareHandler } from 'hono';
import { type Env } from './env';

const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

export const isLoopbackHost = (host = ''): boolean => LOOPBACK_HOSTS.has(host.replace(/:\d+$/, ''));

/**
 * The problem of a request whose `Host` is not this machine (DNS rebinding), or that a page of another site
 * sent, except by a link. Otherwise undefined.
 */
export function foreignRequestProblem({ req }: Context<Env>): string | undefined {
  if (!isLoopbackHost(req.header('host'))) {
    return 'The simulator serves this machine only: use 127.0.0.1 as the host.';
  }
  return req.header('sec-fetch-site') === 'cross-site' && !isNavigation(req)
    ? 'The simulator rejects requests from pages of other sites.'
    : undefined;
}

/** A site cannot read the response to a link that it contains. */
const isNavigation = (req: Context<Env>['req']): boolean =>
  req.method === 'GET' &&
  req.header('sec-fetch-mode') === 'navigate' &&
  req.header('sec-fetch-dest') === 'document';

export const loopbackOnly = (): MiddlewareHandler<Env> => async (c, next) => {
  const problem = foreignRequestProblem(c);
  return problem === undefined ? next() : c.json({ error: problem }, 403);
};
