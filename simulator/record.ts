import { type Fault } from './faults';
import { type Message } from './http';
import { SecretRegistry } from './secret-registry';

/** During a connection, the speaker of Alexa's lines is `voice-forward`. */
export type Speaker = 'customer' | 'alexa' | 'voice-forward' | 'skill';

/** A line of the conversation; silence is `...`. */
export interface Said {
  readonly kind: 'said';
  readonly speaker: Speaker;
  /** Text without markup. */
  readonly text: string;
  /** State after the line; for a line of the customer, the state before it. */
  readonly microphone: 'open' | 'closed';
  /** The customer speaks to Amazon's voice-forward skill. */
  readonly to?: 'voice-forward';
}

/** A card in the customer's Alexa app. */
export interface Card {
  readonly kind: 'card';
  readonly card: unknown;
}

/** A response that Alexa or certification would reject, or an error of the skill. */
export interface Problem {
  readonly kind: 'problem';
  readonly problem: string;
  /** Stack frames in the skill's own files. */
  readonly trace?: readonly string[];
}

/** A remark for the developer, which is not a problem. */
export interface Note {
  readonly kind: 'note';
  readonly note: string;
}

/** The end of a conversation. */
export interface End {
  readonly kind: 'end';
  readonly scenario?: string;
  readonly linked: boolean;
  readonly sessionOpen: boolean;
  /** Outcome of the last connection; null if there was none. */
  readonly outcome: Outcome | null;
  readonly problems: number;
  /** Absent if there are none. */
  readonly faults?: readonly Fault[];
}

export const OUTCOMES = [
  'linked',
  'declined',
  'notAnswered',
  'requirementsNotMet',
  'failed',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Entry = Said | Card | Message | Problem | Note | End;

export const withoutSecrets = (message: Message, secrets: SecretRegistry): Message => ({
  ...message,
  body: secrets.shorten(message.body),
  ...(message.http && { http: secrets.shorten(message.http) as typeof message.http }),
});

/**
 * Everything that happened, in order. Secrets are shortened, because a response, error or speech of the skill
 * may quote them.
 */
export class Record {
  readonly #entries: Entry[] = [];
  readonly #listeners = new Set<(entry: Entry) => void>();

  constructor(readonly secrets: SecretRegistry = new SecretRegistry()) {}

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  add(entry: Entry): void {
    const stored = this.#shortened(entry);
    this.#entries.push(stored);
    for (const listener of this.#listeners) listener(stored);
  }

  #shortened(entry: Entry): Entry {
    switch (entry.kind) {
      case 'message':
        return withoutSecrets(entry, this.secrets);
      case 'card':
        return { ...entry, card: this.secrets.shorten(entry.card) };
      case 'said':
        return { ...entry, text: this.secrets.shortenIn(entry.text) };
      case 'problem':
        return { ...entry, problem: this.secrets.shortenIn(entry.problem) };
      case 'note':
        return { ...entry, note: this.secrets.shortenIn(entry.note) };
      case 'end':
        return entry;
    }
  }

  /** Returns a function that unsubscribes. */
  subscribe(listener: (entry: Entry) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
