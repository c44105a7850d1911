import { randomBytes } from 'node:crypto';
import { type SecretRegistry } from '../secret-registry';

/** An OAuth client: a security profile in LWA's console. */
export interface LwaClient {
  /** `amzn1.application-oa2-client.…` */
  readonly clientId: string;
  /** Undefined for a public client, which uses PKCE instead. */
  readonly secret: string | undefined;
  /** `amzn1.application.…` */
  readonly appId: string;
  /** Display name on the consent page. */
  readonly name: string;
  /** Allowed Return URLs; they must match exactly. */
  readonly redirectUris: ReadonlySet<string>;
  readonly scopes: ReadonlySet<string>;
}

export interface LwaClientInput {
  /** @default a random one */
  readonly clientId?: string;
  /** `null` creates a public client. @default a random one */
  readonly secret?: string | null;
  readonly name: string;
  /** @default none */
  readonly redirectUris?: readonly string[];
  /** @default profile, profile:user_id, postal_code */
  readonly scopes?: readonly string[];
}

export const CUSTOMER_SCOPES = ['profile', 'profile:user_id', 'postal_code'] as const;

/** For the Skill Management API. */
export const DEVELOPER_SCOPES = [
  'alexa::ask:skills:readwrite',
  'alexa::ask:models:readwrite',
  'alexa::ask:skills:test',
] as const;

/** Alexa's redirect URLs, one per region. The client of account linking must allow them. */
export const alexaRedirectUris = (vendorId: string): readonly string[] =>
  ['pitangui.amazon.com', 'layla.amazon.com', 'alexa.amazon.co.jp'].map(
    (host) => `https://${host}/api/skill/link/${vendorId}`,
  );

const randomHex = (bytes: number) => randomBytes(bytes).toString('hex');

export class Clients {
  readonly #clients = new Map<string, LwaClient>();

  constructor(private readonly secrets: SecretRegistry) {}

  add(input: LwaClientInput): LwaClient {
    const { secret = `amzn1.oa2-cs.v1.${randomHex(32)}` } = input;
    const client: LwaClient = {
      clientId: input.clientId ?? `amzn1.application-oa2-client.${randomHex(16)}`,
      secret: secret ?? undefined,
      appId: `amzn1.application.${randomHex(16)}`,
      name: input.name,
      redirectUris: new Set(input.redirectUris),
      scopes: new Set(input.scopes ?? CUSTOMER_SCOPES),
    };
    if (secret !== null) this.secrets.add('client secret', secret);
    this.#clients.set(client.clientId, client);
    return client;
  }

  find(clientId: string): LwaClient | undefined {
    return this.#clients.get(clientId);
  }

  rotateSecret(clientId: string, secret: string): void {
    this.secrets.add('client secret', secret);
    this.#change(clientId, { secret });
  }

  allowRedirect(clientId: string, uri: string): void {
    const { redirectUris } = this.#get(clientId);
    this.#change(clientId, { redirectUris: new Set([...redirectUris, uri]) });
  }

  #change(clientId: string, patch: Partial<LwaClient>): void {
    this.#clients.set(clientId, { ...this.#get(clientId), ...patch });
  }

  #get(clientId: string): LwaClient {
    const client = this.find(clientId);
    if (!client) throw new Error(`LWA has no client ${clientId}: add it first.`);
    return client;
  }
}
