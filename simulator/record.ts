import { type Fault } from './faults';
import { type Message } from './http';
import { SecretRegistry } from './secret-registry';

/** Whose voice it is. Between hand-over and return every line of Alexa's is `voice-forward`'s. */
export type Speaker = 'customer' | 'alexa' | 'voice-forward' | 'skill';

/** One line of the conversation; silence is `...`. */
export interface Said {
  readonly kind: 'said';
  readonly speaker: Speaker;
  /** Without markup. */
  readonly text: string;
  /** After the line; for the customer's own, as they began to speak. */
  readonly microphone: 'open' | 'closed';
  /** Of the customer's own: Amazon's skill hears it. Absent where Alexa does. */
  readonly to?: 'voice-forward';
}

/** A card that came into the customer's Alexa app. */
export interface Card {
  readonly kind: 'card';
  readonly card: unknown;
}

/** An answer that Alexa would have refused, or certification would have, and why. */
export interface Problem {
  readonly kind: 'problem';
  readonly problem: string;
}

/** How a conversation stands as its script ends. */
export interface End {
  readonly kind: 'end';
  readonly scenario?: string;
  /** Whether Alexa holds the customer's tokens. */
  readonly linked: boolean;
  readonly sessionOpen: boolean;
  /** What the last connection came to; null where there was none. */
  readonly outcome: Outcome | null;
  /** Answers that Alexa would have refused, or certification would have. */
  readonly problems: number;
  /** What is made to fail as it ends; absent where nothing is. */
  readonly faults?: readonly Fault[];
}

export const OUTCOMES = ['linked', 'declined', 'requirementsNotMet', 'failed', 'notOurs'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Entry = Said | Card | Message | Problem | End;

/**
 * Everything that happened, in order. Secrets are shortened on the way in: a skill's answer, its error
 * or its speech may quote them. The registry of what was shortened is for tests that search for it
 * elsewhere.
 */
export class Record {
  readonly #entries: Entry[] = [];
  readonly #listeners = new Set<(entry: Entry) => void>();

  constructor(readonly secrets: SecretRegistry = new SecretRegistry()) {}

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  add(entry: Entry): void {
    const kept = this.#shortened(entry);
    this.#entries.push(kept);
    for (const listener of this.#listeners) listener(kept);
  }

  #shortened(entry: Entry): Entry {
    switch (entry.kind) {
      case 'message':
        return { ...entry, body: this.secrets.shorten(entry.body) };
      case 'card':
        return { ...entry, card: this.secrets.shorten(entry.card) };
      case 'said':
        return { ...entry, text: this.secrets.shortenIn(entry.text) };
      case 'problem':
        return { ...entry, problem: this.secrets.shortenIn(entry.problem) };
      case 'end':
        return entry;
    }
  }

  /** Returns what ends the subscription. */
  subscribe(listener: (entry: Entry) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
