import { milliseconds } from '../milliseconds';
import { type Turn } from '../view';
import { LedgerChange } from './ledger-change';

export interface TurnsPanelProps {
  readonly turns: readonly Turn[];
  /** @default the latest turn */
  readonly chosenTurn: number | undefined;
  /** The table of a deployed function is not available. */
  readonly isDeployed: boolean;
}

export function TurnsPanel({ turns, chosenTurn, isDeployed }: TurnsPanelProps) {
  if (turns.length === 0) return <p class="empty">There is no turn yet.</p>;
  const openTurn = chosenTurn ?? turns.at(-1)?.turn;
  return (
    <div class="stack">
      {turns.toReversed().map((turn) => (
        <TurnView
          key={turn.turn}
          turn={turn}
          open={turn.turn === openTurn}
          isDeployed={isDeployed}
        />
      ))}
    </div>
  );
}

interface TurnViewProps extends Pick<TurnsPanelProps, 'isDeployed'> {
  readonly turn: Turn;
  readonly open: boolean;
}

const TurnView = ({ turn: { title, end }, open, isDeployed }: TurnViewProps) => (
  <details class="turn" open={open}>
    <summary>
      <span>{title}</span>
      <small>
        {end ? `${milliseconds(end.durationMs)}, skill ${milliseconds(end.skillMs)}` : 'running'}
      </small>
    </summary>
    {end && (
      <>
        {!isDeployed && (
          <>
            <h2>Ledger item</h2>
            <LedgerChange before={end.ledgerBefore} after={end.ledgerAfter} />
          </>
        )}
        <h2>Metrics</h2>
        {end.metrics.length === 0 && <p class="empty">None.</p>}
        {end.metrics.length > 0 && (
          <ul class="metrics">
            {end.metrics.map(({ name, value, unit }, index) => (
              <li key={index}>
                {name} <b>{Math.round(value * 10) / 10}</b> {unit === 'Count' ? '' : unit}
              </li>
            ))}
          </ul>
        )}
        <h2>Log</h2>
        {end.logs.length === 0 && <p class="empty">None.</p>}
        {end.logs.map((line, index) => (
          <LogLine key={index} line={line} />
        ))}
      </>
    )}
  </details>
);

function LogLine({ line }: { readonly line: unknown }) {
  if (typeof line === 'string') return <pre>{line}</pre>;
  const { level, message, event } = line as { level?: string; message?: string; event?: string };
  return (
    <details class="log">
      <summary>
        <b class={`level ${level?.toLowerCase()}`}>{level}</b> {event ?? message}
      </summary>
      <pre>{JSON.stringify(line, null, 2)}</pre>
    </details>
  );
}
