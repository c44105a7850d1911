import { milliseconds } from '../milliseconds';
import { type Turn } from '../view';

export interface TurnHeadProps {
  readonly turn: Turn;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  readonly toggle: () => void;
  readonly onFocus: () => void;
}

export const TurnHead = ({ turn, isOpen, isTabStop, toggle, onFocus }: TurnHeadProps) => {
  const { title, end, problemCount } = turn;
  const duration = end === undefined ? 'running' : milliseconds(end.durationMs);
  const isFailed = problemCount > 0;
  return (
    <h3>
      <button
        type="button"
        class="turn-head"
        aria-expanded={isOpen}
        tabIndex={isTabStop ? 0 : -1}
        onClick={toggle}
        onFocus={onFocus}
      >
        <span class="title">{title}</span>
        <small>{duration}</small>
        {end !== undefined && (
          <span
            class={isFailed ? 'failed' : 'passed'}
            role="img"
            aria-label={isFailed ? 'failed' : 'passed'}
          >
            {isFailed ? '✗' : '✓'}
          </span>
        )}
      </button>
    </h3>
  );
};
