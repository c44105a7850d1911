import { type SeenMessage } from '../seen-message';
import { drawnLabel, isAnswer, isLost, isWrong, labelOf } from './label';
import { COLUMN, ROW, WIDTH } from './measures';
import { nameOf, placeOf } from './parties';

export interface ArrowProps {
  readonly y: number;
  readonly seen: SeenMessage;
  readonly chosen: boolean;
  /** Whether the Tab key stops here. */
  readonly isStop: boolean;
  readonly choose: (id: number) => void;
  readonly reached: (id: number) => void;
}

/** The arrow of one message. A press shows the message. */
export function Arrow({ y, seen, chosen, isStop, choose, reached }: ArrowProps) {
  const { id, message, problems, speaker } = seen;
  const [from, to] = [message.from, message.to].map((party) => COLUMN * (placeOf(party) + 0.5));
  const [left, right] = [Math.min(from!, to!), Math.max(from!, to!)];
  const words = `${nameOf(message.from)} to ${nameOf(message.to)}: ${labelOf(message)}`;
  const remarks = [
    ...(problems.length > 0 ? ['with a problem'] : []),
    ...(message.fault === undefined ? [] : [`fault: ${message.fault}`]),
  ];
  const isAtRight = (left + right) / 2 > WIDTH / 2;
  const classes = [
    'arrow',
    chosen && 'chosen',
    isWrong(seen) && 'wrong',
    isAnswer(message) && 'back',
    speaker && `spoken ${speaker}`,
  ];
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(id);
  };
  return (
    <g
      class={classes.filter(Boolean).join(' ')}
      role="button"
      // Attributes of SVG elements are case-sensitive: `tabIndex` has no effect.
      tabindex={isStop ? 0 : -1}
      aria-pressed={chosen}
      aria-label={[words, ...remarks].join(', ')}
      onClick={() => choose(id)}
      onKeyDown={press}
      onFocus={() => reached(id)}
    >
      <rect class="hit" x={2} y={y + 1} width={WIDTH - 4} height={ROW - 2} rx={5} />
      <line
        x1={from}
        x2={to! + (to! > from! ? -2 : 2)}
        y1={y + ROW - 8}
        y2={y + ROW - 8}
        marker-end={isLost(message) ? 'url(#cross)' : 'url(#head)'}
      />
      <text
        x={isAtRight ? right - 8 : left + 8}
        y={y + ROW - 14}
        text-anchor={isAtRight ? 'end' : 'start'}
      >
        {drawnLabel(seen)}
      </text>
    </g>
  );
}
