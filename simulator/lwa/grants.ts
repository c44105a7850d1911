import { randomBytes } from 'node:crypto';
import { type Clock } from '../clock';
import { type SecretRegistry } from '../secret-registry';
import { type Challenge } from './pkce';

/** What a customer has allowed a client. */
export interface Grant {
  readonly clientId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
}

export interface IssuedCode extends Grant {
  readonly redirectUri: string;
  readonly challenge: Challenge | undefined;
}

/** An access token that is good now. */
export interface LiveToken extends Grant {
  /** Epoch milliseconds. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** All that came of one consent: a code that is shown twice takes its tokens with it (RFC 6749, 4.1.2). */
interface Family {
  revoked: boolean;
}

export const CODE_LIFE_MS = 5 * 60_000;
export const TOKEN_LIFE_S = 3_600;

/** What was handed out, and for how long it is good by the simulator's clock. */
export class Grants {
  readonly #codes = new Map<string, IssuedCode & { expiresAt: number; spent?: Family }>();
  readonly #access = new Map<string, LiveToken & { family: Family }>();
  readonly #refresh = new Map<string, Grant & { family: Family }>();

  constructor(
    private readonly clock: Clock,
    private readonly secrets: SecretRegistry,
  ) {}

  issueCode(issued: IssuedCode): string {
    const code = this.secrets.add('authorization code', `AN${randomBytes(15).toString('hex')}`);
    this.#codes.set(code, { ...issued, expiresAt: this.clock.now() + CODE_LIFE_MS });
    return code;
  }

  /** The code's own grant, while it is good. */
  readCode(code: string): IssuedCode | 'unknown' | 'expired' | 'spent' {
    const issued = this.#codes.get(code);
    if (!issued) return 'unknown';
    if (issued.spent) {
      issued.spent.revoked = true;
      return 'spent';
    }
    return issued.expiresAt > this.clock.now() ? issued : 'expired';
  }

  spendCode(code: string): TokenPair {
    const issued = this.#codes.get(code)!;
    issued.spent = { revoked: false };
    return this.#pair(issued, issued.spent);
  }

  issue(grant: Grant): TokenPair {
    return this.#pair(grant, { revoked: false });
  }

  /** Undefined where the refresh token was never issued, or is revoked. */
  readRefreshToken(token: string): Grant | undefined {
    const held = this.#refresh.get(token);
    return held && !held.family.revoked ? held : undefined;
  }

  refresh(refreshToken: string, scopes: readonly string[]): string {
    const held = this.#refresh.get(refreshToken)!;
    return this.#accessToken({ ...held, scopes }, held.family);
  }

  inspect(accessToken: string): LiveToken | undefined {
    const held = this.#access.get(accessToken);
    return held && !held.family.revoked && held.expiresAt > this.clock.now() ? held : undefined;
  }

  /** Takes back an access or a refresh token, and all that came of the same consent. */
  revoke(token: string): void {
    const family = (this.#access.get(token) ?? this.#refresh.get(token))?.family;
    if (family) family.revoked = true;
  }

  #pair(grant: Grant, family: Family): TokenPair {
    const refreshToken = this.secrets.add('refresh token', newToken('Atzr|'));
    this.#refresh.set(refreshToken, { ...grantOf(grant), family });
    return { accessToken: this.#accessToken(grant, family), refreshToken };
  }

  #accessToken(grant: Grant, family: Family): string {
    const token = this.secrets.add('access token', newToken('Atza|'));
    const issuedAt = this.clock.now();
    const expiresAt = issuedAt + TOKEN_LIFE_S * 1000;
    this.#access.set(token, { ...grantOf(grant), issuedAt, expiresAt, family });
    return token;
  }
}

const grantOf = ({ clientId, userId, scopes }: Grant): Grant => ({ clientId, userId, scopes });

/** LWA's tokens are 350 to 2,048 bytes. */
const newToken = (prefix: string): string =>
  `${prefix}IwEB${randomBytes(264).toString('base64url')}`;
