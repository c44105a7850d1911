import { type Entry, type Speaker } from '../../record';

export type Message = Extract<Entry, { kind: 'message' }>;

/** A message, a spoken line or a card. */
export interface SeenMessage {
  readonly id: number;
  readonly turn: number;
  readonly message: Message;
  /** Set for a spoken line. */
  readonly speaker?: Speaker;
  readonly problems: readonly string[];
}
