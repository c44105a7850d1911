import { type SeenMessage } from '../seen-message';
import { messageClasses, messageName, type ArrowProps } from './arrow';
import { drawnLabel, labelOf, statusClass } from './label';
import { nameOf } from './parties';

export interface ListItemProps extends ArrowProps {
  readonly answer: SeenMessage | undefined;
}

/** `Skill → Table UpdateItem 200`, where a diagram does not fit. */
export function ListItem({ seen, answer, chosen, isTabStop, choose, onFocus }: ListItemProps) {
  const { id, message } = seen;
  return (
    <button
      type="button"
      class={`arrow item ${messageClasses(seen, chosen)}`}
      tabIndex={isTabStop ? 0 : -1}
      aria-pressed={chosen}
      aria-label={messageName(seen) + (answer ? `, ${labelOf(answer.message)}` : '')}
      onClick={() => choose(id)}
      onFocus={() => onFocus(id)}
    >
      <small>
        {nameOf(message.from)} → {nameOf(message.to)}
      </small>
      <span>{drawnLabel(seen)}</span>
      {answer && <b class={statusClass(answer.message)}>{drawnLabel(answer)}</b>}
    </button>
  );
}
