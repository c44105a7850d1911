import { listen, type ListeningServer, type ServerOptions } from '../http';
import { Accounts, type LwaAccount, type LwaAccountInput } from './accounts';
import { lwaApp } from './app';
import { Clients, type LwaClient, type LwaClientInput } from './clients';
import { Grants, type LiveToken, type TokenPair } from './grants';
import { PendingConsents } from './pending-consents';

/** Login with Amazon (LWA): `www.amazon.com` and `api.amazon.com` at one address. */
export interface Lwa extends ListeningServer {
  addAccount(account: LwaAccountInput): LwaAccount;
  /** Removes the account from the consent page; its tokens stay valid. */
  signOut(userId: string): void;
  addClient(client: LwaClientInput): LwaClient;
  client(clientId: string): LwaClient | undefined;
  /** Adds to the client's Allowed Return URLs. */
  allowRedirect(clientId: string, uri: string): void;
  /** The old secret becomes invalid. */
  rotateSecret(clientId: string, secret: string): void;
  /** Without an authorization request. */
  issue(clientId: string, userId: string, scopes: readonly string[]): TokenPair;
  /** Undefined unless the access token is valid. */
  inspect(accessToken: string): LiveToken | undefined;
  /** Revokes an access or refresh token, and all other tokens of the same consent. */
  revoke(token: string): void;
}

/** Rejects with a `PortError`. */
export async function startLwa(options: ServerOptions): Promise<Lwa> {
  const { clock, faults, secrets, port } = options;
  const clients = new Clients(secrets);
  const accounts = new Accounts(secrets);
  const grants = new Grants(clock, secrets);
  const pendingConsents = new PendingConsents(clock);
  const app = lwaApp(options, { clients, accounts, grants, pendingConsents, clock });
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
