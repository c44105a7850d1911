import { type Fault } from './faults';
import { type Message } from './http';
import { SecretRegistry } from './secret-registry';

/** The speaker of a line. During a connection, all lines of Alexa are spoken by `voice-forward`. */
export type Speaker = 'customer' | 'alexa' | 'voice-forward' | 'skill';

/** One line of the conversation; silence is `...`. */
export interface Said {
  readonly kind: 'said';
  readonly speaker: Speaker;
  /** Text without markup. */
  readonly text: string;
  /** State after the line; for a line of the customer, the state before it. */
  readonly microphone: 'open' | 'closed';
  /** Set when the customer speaks to Amazon's voice-forward skill. */
  readonly to?: 'voice-forward';
}

/** A card that the skill sent to the customer's Alexa app. */
export interface Card {
  readonly kind: 'card';
  readonly card: unknown;
}

/** A response that Alexa or the certification of skills would reject, or a failure of the skill. */
export interface Problem {
  readonly kind: 'problem';
  readonly problem: string;
  /** Frames of the stack trace in the skill's own files. */
  readonly trace?: readonly string[];
}

/** A remark for the developer, which is not a problem of the skill. */
export interface Note {
  readonly kind: 'note';
  readonly note: string;
}

/** The end of a conversation. */
export interface End {
  readonly kind: 'end';
  readonly scenario?: string;
  /** Whether the customer's account is linked. */
  readonly linked: boolean;
  readonly sessionOpen: boolean;
  /** Outcome of the last connection; null if there was none. */
  readonly outcome: Outcome | null;
  /** Number of problems. */
  readonly problems: number;
  /** The active faults; absent if there are none. */
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

/** A message with the secrets in its body, address and headers shortened. */
export const withoutSecrets = (message: Message, secrets: SecretRegistry): Message => ({
  ...message,
  body: secrets.shorten(message.body),
  ...(message.http && { http: secrets.shorten(message.http) as typeof message.http }),
});

/**
 * Everything that happened, in order. Secrets are shortened before an entry is stored, since a skill's
 * response, error or speech, or a note about it, may quote them. Tests search the other outputs (terminal,
 * inspector, saved conversations) for the registered secrets.
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
