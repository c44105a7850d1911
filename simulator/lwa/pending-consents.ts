import { randomBytes } from 'node:crypto';
import { type Clock } from '../clock';
import { type AuthorizeRequest } from './authorize';

const LIFETIME_MS = 15 * 60_000;

/** Authorization requests that wait for an answer on the consent page, by single-use ticket. */
export class PendingConsents {
  readonly #requests = new Map<string, { request: AuthorizeRequest; expiresAt: number }>();

  constructor(private readonly clock: Clock) {}

  add(request: AuthorizeRequest): string {
    const ticket = randomBytes(16).toString('base64url');
    this.#requests.set(ticket, { request, expiresAt: this.clock.now() + LIFETIME_MS });
    return ticket;
  }

  take(ticket: string): AuthorizeRequest | undefined {
    const pending = this.#requests.get(ticket);
    this.#requests.delete(ticket);
    return pending && pending.expiresAt > this.clock.now() ? pending.request : undefined;
  }
}
