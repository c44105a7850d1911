import { type Context, type MiddlewareHandler } from 'hono';
import { foreignRequestProblem, type Env } from '../../http';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * Rejects requests of other sites, and sets security headers. An action must be JSON, because a form of
 * another site cannot send that content type.
 */
export const guard =
  (port: () => number): MiddlewareHandler<Env> =>
  async (c, next) => {
    const refusal = refusalOf(c, port());
    if (refusal) c.res = refusal;
    else await next();
    c.header('content-security-policy', POLICY);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('cross-origin-resource-policy', 'same-origin');
    c.header('cache-control', 'no-store');
  };

function refusalOf(c: Context<Env>, port: number): Response | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(c.req.header('host') ?? '')) {
    return c.json(
      { error: 'The inspector is only available on this machine: open it on 127.0.0.1.' },
      403,
    );
  }
  const problem = foreignRequestProblem(c);
  if (problem !== undefined) return c.json({ error: problem }, 403);
  const origin = c.req.header('origin');
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    return c.json({ error: 'Other sites have no access to the simulator.' }, 403);
  }
  const isAction = !['GET', 'HEAD'].includes(c.req.method);
  if (isAction && !c.req.header('content-type')?.startsWith('application/json')) {
    return c.json({ error: 'An action has to be sent as application/json.' }, 415);
  }
  return undefined;
}
