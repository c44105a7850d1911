import { randomBytes } from 'node:crypto';
import { type Clock } from '../clock';
import { type AuthorizeRequest } from './authorize';

const LIFE_MS = 15 * 60_000;

/** Requests that wait for the person's answer on the consent page; each ticket is taken once. */
export class Tickets {
  readonly #waiting = new Map<string, { request: AuthorizeRequest; expiresAt: number }>();

  constructor(private readonly clock: Clock) {}

  issue(request: AuthorizeRequest): string {
    const ticket = randomBytes(16).toString('base64url');
    this.#waiting.set(ticket, { request, expiresAt: this.clock.now() + LIFE_MS });
    return ticket;
  }

  take(ticket: string): AuthorizeRequest | undefined {
    const waiting = this.#waiting.get(ticket);
    this.#waiting.delete(ticket);
    return waiting && waiting.expiresAt > this.clock.now() ? waiting.request : undefined;
  }
}
