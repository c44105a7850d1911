import { type SeenMessage } from '../seen-message';
import { type Turn } from '../view';

export interface TurnGroup {
  readonly turn: Turn;
  readonly messages: readonly SeenMessage[];
}

export function turnGroups(
  messages: readonly SeenMessage[],
  turns: readonly Turn[],
): readonly TurnGroup[] {
  const groups = new Map<number, SeenMessage[]>();
  for (const seen of messages) {
    const group = groups.get(seen.turn) ?? [];
    groups.set(seen.turn, [...group, seen]);
  }
  return [...groups].map(([number, seen]) => ({
    turn: turns.find(({ turn }) => turn === number) ?? {
      turn: number,
      title: 'Before the first turn',
      problemCount: 0,
    },
    messages: seen,
  }));
}
