import { type Entry, type Speaker } from '../../record';

export type Message = Extract<Entry, { kind: 'message' }>;

/** A message, a spoken line or a card, with its place in the conversation. */
export interface SeenMessage {
  readonly id: number;
  readonly turn: number;
  readonly message: Message;
  /** Speaker of a spoken line. */
  readonly speaker?: Speaker;
  /** Problems of a response. */
  readonly problems: readonly string[];
}
