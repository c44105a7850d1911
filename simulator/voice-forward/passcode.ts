import { randomInt } from 'node:crypto';
import { type Clock } from '../clock';
import { type SecretRegistry } from '../secret-registry';
import { spokenDigits } from '../speech/spoken-digits';

/** Lifetime and number of attempts are assumptions: no public source documents them. */
const LIFETIME_MS = 10 * 60_000;
const MAX_ATTEMPTS = 3;

export type AttemptResult = 'correct' | 'wrong' | 'expired' | 'too many attempts' | 'no digits';

export class Passcode {
  readonly code: string;
  readonly #expiresAt: number;

  private constructor(
    private readonly clock: Clock,
    private attemptsLeft: number,
    secrets: SecretRegistry,
  ) {
    this.code = secrets.add('passcode', randomInt(100_000, 1_000_000).toString());
    this.#expiresAt = clock.now() + LIFETIME_MS;
  }

  static issue(clock: Clock, secrets: SecretRegistry): Passcode {
    return new Passcode(clock, MAX_ATTEMPTS, secrets);
  }

  /** A new passcode with the remaining attempts of this one. */
  renew(secrets: SecretRegistry): Passcode {
    return new Passcode(this.clock, this.attemptsLeft, secrets);
  }

  /** An utterance without digits does not count as an attempt. */
  attempt(utterance: string): AttemptResult {
    const digits = spokenDigits(utterance);
    if (digits === '') return 'no digits';
    const isValid = this.clock.now() < this.#expiresAt;
    if (isValid && digits === this.code) return 'correct';
    this.attemptsLeft -= 1;
    if (this.attemptsLeft <= 0) return 'too many attempts';
    return isValid ? 'wrong' : 'expired';
  }
}
