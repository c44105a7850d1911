import { randomInt } from 'node:crypto';
import { type Clock } from '../clock';
import { type SecretRegistry } from '../secret-registry';
import { spokenDigits } from '../speech/spoken-digits';

/** No public source says either. */
const LIFE_MS = 10 * 60_000;
const TRIES = 3;

export type Attempt = 'right' | 'wrong' | 'expired' | 'out of tries' | 'no code';

/** A passcode for one request: so long good, so often tried. */
export class Passcode {
  readonly code: string;
  readonly #expiresAt: number;

  private constructor(
    private readonly clock: Clock,
    private tries: number,
    secrets: SecretRegistry,
  ) {
    this.code = secrets.add('passcode', randomInt(100_000, 1_000_000).toString());
    this.#expiresAt = clock.now() + LIFE_MS;
  }

  static issue(clock: Clock, secrets: SecretRegistry): Passcode {
    return new Passcode(clock, TRIES, secrets);
  }

  /** Another one, which does not bring back the tries that were used. */
  renew(secrets: SecretRegistry): Passcode {
    return new Passcode(this.clock, this.tries, secrets);
  }

  /** Takes an answer; without digits in it, no try is used. */
  attempt(utterance: string): Attempt {
    const digits = spokenDigits(utterance);
    if (digits === '') return 'no code';
    const isGood = this.clock.now() < this.#expiresAt;
    if (isGood && digits === this.code) return 'right';
    this.tries -= 1;
    if (this.tries <= 0) return 'out of tries';
    return isGood ? 'wrong' : 'expired';
  }
}
