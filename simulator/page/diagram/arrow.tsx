import { type SeenMessage } from '../view';
import { isAnswer, labelOf } from './label';
import { COLUMN, ROW, WIDTH } from './measures';
import { nameOf, placeOf } from './parties';

export interface ArrowProps {
  readonly y: number;
  readonly seen: SeenMessage;
  readonly chosen: boolean;
  readonly choose: (id: number) => void;
}

/** One message. Pressed, it shows its envelope. */
export function Arrow({ y, seen, chosen, choose }: ArrowProps) {
  const { id, message, problems } = seen;
  const [from, to] = [message.from, message.to].map((party) => COLUMN * (placeOf(party) + 0.5));
  const [left, right] = [Math.min(from!, to!), Math.max(from!, to!)];
  const label = labelOf(message);
  const isWrong = problems.length > 0 || /^[45]\d\d\b|^error/.test(message.name);
  const words = `${nameOf(message.from)} to ${nameOf(message.to)}: ${label}`;
  const isAtRight = (left + right) / 2 > WIDTH / 2;
  const classes = ['arrow', chosen && 'chosen', isWrong && 'wrong', isAnswer(message) && 'back'];
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(id);
  };
  return (
    <g
      class={classes.filter(Boolean).join(' ')}
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={problems.length > 0 ? `${words}, with a problem` : words}
      onClick={() => choose(id)}
      onKeyDown={press}
    >
      <rect class="hit" x={2} y={y + 2} width={WIDTH - 4} height={ROW - 4} rx={4} />
      <line
        x1={from}
        x2={to! + (to! > from! ? -3 : 3)}
        y1={y + 25}
        y2={y + 25}
        marker-end="url(#head)"
      />
      <text
        x={isAtRight ? right - 8 : left + 8}
        y={y + 18}
        text-anchor={isAtRight ? 'end' : 'start'}
      >
        {problems.length > 0 ? `⚠ ${label}` : label}
      </text>
    </g>
  );
}
