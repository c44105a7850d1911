import { type Context, type Hono, type MiddlewareHandler } from 'hono';
import {
  bodyText,
  type Env,
  type FaultResponses,
  type Party,
  serviceApp,
  type ServerOptions,
} from '../http';
import { authorizeRoutes } from './authorize-routes';
import { STYLE } from './consent-page';
import { OAuthError } from './errors';
import { readBody } from './parameters';
import { type LwaState } from './state';
import { exchange } from './token';
import { accessTokenOf, profile, tokenInfo } from './token-info';

const MAX_BODY_BYTES = 64 * 1024;
const NO_STORE = { 'cache-control': 'no-store', pragma: 'no-cache' };

/** `ask-smapi-sdk` calls the path with a capital O. */
const TOKEN_PATHS = ['/auth/o2/token', '/auth/O2/token'];

const ALLOW: Readonly<Record<string, string>> = {
  '/ap/oa': 'GET, POST',
  ...Object.fromEntries(TOKEN_PATHS.map((path) => [path, 'POST'])),
  '/auth/o2/tokeninfo': 'GET',
  '/user/profile': 'GET',
};

const serverError = () =>
  new OAuthError(500, 'ServerError', 'The server encountered a runtime error.');

const FAULTS: FaultResponses = {
  500: serverError,
  throttled: () => new OAuthError(429, 'Throttled', 'Too many requests: try again later.'),
};

export function lwaApp(options: ServerOptions, state: LwaState): Hono<Env> {
  const app = serviceApp(options, {
    name: 'lwa',
    maxBodyBytes: MAX_BODY_BYTES,
    faults: FAULTS,
    rejectTooLarge: (c) => sendError(c, tooLarge()),
    callerOf,
    unrecorded: pageFiles,
  })
    .route('/ap', authorizeRoutes(state))
    .on('POST', TOKEN_PATHS, (c) => {
      const parameters = readBody(bodyText(c), c.req.header());
      return c.json(exchange(state, c.req.header('authorization'), parameters), 200, NO_STORE);
    })
    .get('/auth/o2/tokeninfo', (c) => c.json(tokenInfo(state, c.req.query('access_token'))))
    .get('/user/profile', (c) => {
      const { authorization, 'x-amz-access-token': header } = c.req.header();
      const accessToken = accessTokenOf(authorization, header, c.req.query('access_token'));
      return c.json(profile(state, accessToken));
    });
  for (const [path, methods] of Object.entries(ALLOW)) {
    app.all(path, (c) => sendError(c, methodNotAllowed(c.req.method, methods)));
  }
  return app
    .notFound((c) => sendError(c, notFound(c.req.path)))
    .onError((error, c) => sendError(c, error instanceof OAuthError ? error : serverError()));
}

/** Files of the consent page, which are not part of the protocol. */
const pageFiles: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method !== 'GET') return next();
  if (c.req.path === '/ap/style.css') {
    return c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' });
  }
  return c.req.path === '/favicon.ico' ? c.body(null, 204) : next();
};

/**
 * For callers without the simulator's header: a browser calls the consent page, the skill the other
 * endpoints.
 */
const callerOf = ({ req }: Context<Env>): Party =>
  req.path.startsWith('/ap/') ? 'customer' : 'skill';

const sendError = (c: Context<Env>, { body, status, headers }: OAuthError): Response =>
  c.json(body, status, { ...NO_STORE, ...headers });

const tooLarge = () =>
  new OAuthError(413, 'invalid_request', `The body is larger than ${MAX_BODY_BYTES} bytes.`);

const methodNotAllowed = (method: string, allow: string) =>
  new OAuthError(405, 'invalid_request', `The method must be ${allow}, not ${method}.`, { allow });

const notFound = (path: string) =>
  new OAuthError(404, 'invalid_request', `LWA has no endpoint ${path}.`);
