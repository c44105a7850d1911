import { type SeenMessage } from '../seen-message';
import { messageClasses, messageName, type ArrowProps } from './arrow';
import { drawnLabel, labelOf, statusClass } from './label';
import { nameOf } from './parties';

export interface ListItemProps extends ArrowProps {
  readonly response: SeenMessage | undefined;
}

/** `Skill → Table UpdateItem 200`, where a diagram does not fit. */
export function ListItem({ seen, response, chosen, isTabStop, choose, onFocus }: ListItemProps) {
  const { id, message } = seen;
  return (
    <button
      type="button"
      class={`arrow item ${messageClasses(seen, chosen)}`}
      tabIndex={isTabStop ? 0 : -1}
      aria-pressed={chosen}
      aria-label={messageName(seen) + (response ? `, ${labelOf(response.message)}` : '')}
      onClick={() => choose(id)}
      onFocus={() => onFocus(id)}
    >
      <small>
        {nameOf(message.from)} → {nameOf(message.to)}
      </small>
      <span>{drawnLabel(seen)}</span>
      {response && <b class={statusClass(response.message)}>{drawnLabel(response)}</b>}
    </button>
  );
}
