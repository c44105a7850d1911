import { newId } from '../ids';
import { type SecretRegistry } from '../secret-registry';

/** `userId` differs from Alexa's user id. */
export interface LwaAccount {
  /** `amzn1.account.…` */
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly postalCode: string;
}

export type LwaAccountInput = Partial<LwaAccount> & Pick<LwaAccount, 'name'>;

export class Accounts {
  readonly #accounts = new Map<string, LwaAccount>();
  readonly #signedOut = new Set<string>();

  constructor(private readonly secrets: SecretRegistry) {}

  add({
    userId = newId.lwaUser(),
    name,
    email,
    postalCode = '98109',
  }: LwaAccountInput): LwaAccount {
    const mailbox = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '.');
    const account = { userId, name, email: email ?? `${mailbox}@example.com`, postalCode };
    this.secrets.add('user id', userId);
    this.#accounts.set(userId, account);
    return account;
  }

  find(userId: string): LwaAccount | undefined {
    return this.#accounts.get(userId);
  }

  signOut(userId: string): void {
    this.#signedOut.add(userId);
  }

  /** Newest first. */
  list(limit: number): readonly LwaAccount[] {
    const accounts = [...this.#accounts.values()];
    return accounts
      .filter(({ userId }) => !this.#signedOut.has(userId))
      .slice(-limit)
      .reverse();
  }
}
