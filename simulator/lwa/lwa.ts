import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  type Env,
  injectFaults,
  listen,
  type Listening,
  type Party,
  recordMessages,
  type ServerOptions,
} from '../http';
import { Accounts, type LwaAccount, type LwaAccountInput } from './accounts';
import { authorizeRoutes } from './authorize-routes';
import { Clients, type LwaClient, type LwaClientInput } from './clients';
import { STYLE } from './consent-page';
import { invalidRequest, OAuthError } from './errors';
import { Grants, type LiveToken, type TokenPair } from './grants';
import { readBody } from './parameters';
import { PendingConsents } from './pending-consents';
import { exchange } from './token';
import { accessTokenOf, profile, tokenInfo } from './token-info';

/** Login with Amazon (LWA): `www.amazon.com` and `api.amazon.com` at one address. */
export interface Lwa extends Listening {
  addAccount(account: LwaAccountInput): LwaAccount;
  /** Removes the account from the consent page; its tokens stay valid. */
  signOut(userId: string): void;
  addClient(client: LwaClientInput): LwaClient;
  client(clientId: string): LwaClient | undefined;
  /** Adds to the client's Allowed Return URLs. */
  allowRedirect(clientId: string, uri: string): void;
  /** Replaces the secret: the old one becomes invalid. */
  rotateSecret(clientId: string, secret: string): void;
  /** Issues tokens without an authorization request, for a developer or another client. */
  issue(clientId: string, userId: string, scopes: readonly string[]): TokenPair;
  /** The grant of a valid access token; undefined for any other. */
  inspect(accessToken: string): LiveToken | undefined;
  /** Revokes an access or refresh token, and all other tokens of the same consent. */
  revoke(token: string): void;
}

const MAX_BODY_BYTES = 64 * 1024;
const NO_STORE = { 'cache-control': 'no-store', pragma: 'no-cache' };

const FAULTS = {
  serverError: () => error(500, 'ServerError', 'The server encountered a runtime error.'),
  throttled: () => error(429, 'Throttled', 'Too many requests: try again later.'),
};

/** The consent page is called by the customer's browser, the other endpoints by programs. */
const callerOf = ({ req }: Context<Env>): Party =>
  req.path.startsWith('/ap/') ? 'customer' : 'skill';

/** Rejects with a `PortError`. */
export async function startLwa(options: ServerOptions): Promise<Lwa> {
  const { clock, faults, secrets, record, port } = options;
  const clients = new Clients(secrets);
  const accounts = new Accounts(secrets);
  const grants = new Grants(clock, secrets);
  const parts = { clients, accounts, grants, clock, pendingConsents: new PendingConsents(clock) };

  const app = new Hono<Env>()
    .use(bodyLimit({ maxSize: MAX_BODY_BYTES }))
    // These two are not part of the protocol and stay out of the record.
    .get('/ap/style.css', (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
    .get('/favicon.ico', (c) => c.body(null, 204))
    .use(recordMessages({ record, party: 'lwa', callerOf }))
    .use(injectFaults(options, 'lwa', FAULTS))
    .route('/ap', authorizeRoutes(parts))
    // `ask-smapi-sdk` calls the path with a capital O.
    .on('POST', ['/auth/o2/token', '/auth/O2/token'], async (c) => {
      const parameters = readBody(await c.req.text(), c.req.header('content-type') ?? '');
      return c.json(exchange(parts, c.req.header('authorization'), parameters), 200, NO_STORE);
    })
    .get('/auth/o2/tokeninfo', (c) => c.json(tokenInfo(parts, c.req.query('access_token'))))
    .get('/user/profile', (c) => {
      const { authorization, 'x-amz-access-token': header } = c.req.header();
      return c.json(profile(parts, accessTokenOf(authorization, header)));
    })
    .notFound((c) =>
      c.json(invalidRequest(`LWA has no endpoint ${c.req.method} ${c.req.path}.`).body, 404),
    )
    .onError((thrown, c) => {
      if (!(thrown instanceof OAuthError)) return c.json(FAULTS.serverError().body, 500);
      return c.json(thrown.body, thrown.status, { ...NO_STORE, ...thrown.headers });
    });

  const listening = await listen(app, { port, fault: { name: 'lwa', faults } });
  return {
    ...listening,
    addAccount: (account) => accounts.add(account),
    signOut: (userId) => accounts.signOut(userId),
    addClient: (client) => clients.add(client),
    client: (clientId) => clients.find(clientId),
    allowRedirect: (clientId, uri) => clients.allowRedirect(clientId, uri),
    rotateSecret: (clientId, secret) => clients.rotateSecret(clientId, secret),
    issue: (clientId, userId, scopes) => grants.issue({ clientId, userId, scopes }),
    inspect: (accessToken) => grants.inspect(accessToken),
    revoke: (token) => grants.revoke(token),
  };
}

function error(status: 429 | 500, code: string, description: string) {
  return { status, body: new OAuthError(status, code, description).body } as const;
}
