import { type SeenMessage } from '../seen-message';
import { drawnLabel, isResponse, isUnanswered, hasProblem, labelOf, statusClass } from './label';
import { nameOf, PARTIES, columnOf } from './parties';

export interface ArrowProps {
  readonly seen: SeenMessage;
  readonly chosen: boolean;
  /** The Tab key stops here. */
  readonly isTabStop: boolean;
  readonly choose: (id: number) => void;
  readonly onFocus: (id: number) => void;
}

/** Name for screen readers: `Skill to Table: UpdateItem`. */
export function messageName({ message, problems }: SeenMessage): string {
  const words = `${nameOf(message.from)} to ${nameOf(message.to)}: ${labelOf(message)}`;
  const remarks = [
    ...(problems.length > 0 ? ['with a problem'] : []),
    ...(message.fault === undefined ? [] : [`fault: ${message.fault}`]),
  ];
  return [words, ...remarks].join(', ');
}

export const messageClasses = (seen: SeenMessage, chosen: boolean): string =>
  [
    chosen && 'chosen',
    hasProblem(seen) && 'wrong',
    isResponse(seen.message) && 'back',
    isUnanswered(seen.message) && 'lost',
    seen.speaker && `spoken ${seen.speaker}`,
    statusClass(seen.message),
  ]
    .filter(Boolean)
    .join(' ');

export function Arrow({ seen, chosen, isTabStop, choose, onFocus }: ArrowProps) {
  const { id, message } = seen;
  const [from, to] = [columnOf(message.from), columnOf(message.to)];
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  // The middle of the arrow is in the right half of the diagram.
  const isAtRight = left + right > PARTIES.length - 1;
  const side = isAtRight ? 'at-right' : 'at-left';
  return (
    <button
      type="button"
      class={`arrow ${side} ${to < from ? 'leftward' : ''} ${messageClasses(seen, chosen)}`}
      style={{ '--left': left, '--right': right }}
      tabIndex={isTabStop ? 0 : -1}
      aria-pressed={chosen}
      aria-label={messageName(seen)}
      onClick={() => choose(id)}
      onFocus={() => onFocus(id)}
    >
      <span class="label">
        <span>{drawnLabel(seen)}</span>
      </span>
      <span class="line" />
    </button>
  );
}
