import { type Entry, type Speaker } from '../../record';

export type Message = Extract<Entry, { kind: 'message' }>;

/** A message that went over the wire, or through the air, where it stands in the conversation. */
export interface SeenMessage {
  readonly id: number;
  readonly turn: number;
  readonly message: Message;
  /** Whose voice it was, of what went through the air. */
  readonly speaker?: Speaker;
  /** What Alexa would not have taken of it. */
  readonly problems: readonly string[];
}
