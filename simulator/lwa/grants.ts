import { randomBytes } from 'node:crypto';
import { type Clock } from '../clock';
import { type SecretRegistry } from '../secret-registry';
import { type Challenge } from './pkce';

/** The consent of a customer to a client. */
export interface Grant {
  readonly clientId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
}

export interface IssuedCode extends Grant {
  readonly redirectUri: string;
  readonly challenge: Challenge | undefined;
}

export interface LiveToken extends Grant {
  /** Epoch milliseconds. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Tokens of one consent: reuse of the code revokes all of them (RFC 6749, section 4.1.2). */
interface Family {
  revoked: boolean;
}

const CODE_LIFE_MS = 5 * 60_000;
export const TOKEN_LIFE_S = 3_600;

export class Grants {
  readonly #codes = new Map<string, IssuedCode & { expiresAt: number; family?: Family }>();
  readonly #accessTokens = new Map<string, LiveToken & { family: Family }>();
  readonly #refreshTokens = new Map<string, Grant & { family: Family }>();

  constructor(
    private readonly clock: Clock,
    private readonly secrets: SecretRegistry,
  ) {}

  issueCode(issued: IssuedCode): string {
    const code = this.secrets.add('authorization code', `AN${randomBytes(15).toString('hex')}`);
    this.#codes.set(code, { ...issued, expiresAt: this.clock.now() + CODE_LIFE_MS });
    return code;
  }

  /** Revokes the tokens of a code that was used before. */
  readCode(code: string): IssuedCode | 'unknown' | 'expired' | 'used' {
    const issued = this.#codes.get(code);
    if (!issued) return 'unknown';
    if (issued.family) {
      issued.family.revoked = true;
      return 'used';
    }
    return issued.expiresAt > this.clock.now() ? issued : 'expired';
  }

  redeemCode(code: string): TokenPair {
    const issued = this.#codes.get(code)!;
    issued.family = { revoked: false };
    return this.#issuePair(issued, issued.family);
  }

  issue(grant: Grant): TokenPair {
    return this.#issuePair(grant, { revoked: false });
  }

  readRefreshToken(token: string): Grant | undefined {
    const found = this.#refreshTokens.get(token);
    return found && !found.family.revoked ? found : undefined;
  }

  refresh(refreshToken: string, scopes: readonly string[]): string {
    const found = this.#refreshTokens.get(refreshToken)!;
    return this.#issueAccessToken({ ...found, scopes }, found.family);
  }

  inspect(accessToken: string): LiveToken | undefined {
    const found = this.#accessTokens.get(accessToken);
    return found && !found.family.revoked && found.expiresAt > this.clock.now() ? found : undefined;
  }

  revoke(token: string): void {
    const family = (this.#accessTokens.get(token) ?? this.#refreshTokens.get(token))?.family;
    if (family) family.revoked = true;
  }

  #issuePair(grant: Grant, family: Family): TokenPair {
    const refreshToken = this.secrets.add('refresh token', newToken('Atzr|'));
    this.#refreshTokens.set(refreshToken, { ...grantOf(grant), family });
    return { accessToken: this.#issueAccessToken(grant, family), refreshToken };
  }

  #issueAccessToken(grant: Grant, family: Family): string {
    const token = this.secrets.add('access token', newToken('Atza|'));
    const issuedAt = this.clock.now();
    const expiresAt = issuedAt + TOKEN_LIFE_S * 1000;
    this.#accessTokens.set(token, { ...grantOf(grant), issuedAt, expiresAt, family });
    return token;
  }
}

const grantOf = ({ clientId, userId, scopes }: Grant): Grant => ({ clientId, userId, scopes });

/** LWA's tokens have 350 to 2,048 bytes. */
const newToken = (prefix: string): string =>
  `${prefix}IwEB${randomBytes(264).toString('base64url')}`;
