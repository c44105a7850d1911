import { useEffect, useRef } from 'preact/hooks';
import { type SeenMessage } from '../view';
import { Arrow } from './arrow';
import { COLUMN, ROW, STEP_ROW, WIDTH } from './measures';
import { PARTIES } from './parties';
import { STEP_NAMES, stepsIn, type DocumentStep } from './step';

type Row =
  | { readonly y: number; readonly step: DocumentStep }
  | { readonly y: number; readonly seen: SeenMessage };

export interface DiagramProps {
  readonly messages: readonly SeenMessage[];
  readonly chosen: number | undefined;
  readonly choose: (id: number) => void;
}

/** Who says what to whom, drawn as it happens. */
export function Diagram({ messages, chosen, choose }: DiagramProps) {
  const rows = rowsOf(messages);
  const height = Math.max((rows.at(-1)?.y ?? 0) + ROW, 80);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [messages.length]);
  return (
    <div class="diagram" ref={box} tabIndex={0} role="region" aria-label="Sequence diagram">
      <ol class="parties" aria-label="Who takes part">
        {PARTIES.map(({ party, name }) => (
          <li key={party} class={party}>
            {name}
          </li>
        ))}
      </ol>
      <svg
        id="sequence"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="group"
        aria-label={`${messages.length} messages`}
      >
        <defs>
          <marker
            id="head"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" class="head" />
          </marker>
        </defs>
        {PARTIES.map(({ party }, place) => {
          const x = COLUMN * (place + 0.5);
          return <line key={party} class={`life ${party}`} x1={x} x2={x} y1={0} y2={height} />;
        })}
        {rows.map((row) =>
          'step' in row ? (
            <StepBand key={`step${row.y}`} {...row} />
          ) : (
            <Arrow key={row.seen.id} {...row} chosen={row.seen.id === chosen} choose={choose} />
          ),
        )}
      </svg>
    </div>
  );
}

function rowsOf(messages: readonly SeenMessage[]): readonly Row[] {
  const steps = stepsIn(messages);
  let y = 0;
  return messages.flatMap((seen): Row[] => {
    const step = steps.get(seen.id);
    const band: Row[] = step === undefined ? [] : [{ y, step }];
    if (step !== undefined) y += STEP_ROW;
    const row = { y, seen };
    y += ROW;
    return [...band, row];
  });
}

const StepBand = ({ y, step }: { readonly y: number; readonly step: DocumentStep }) => (
  <g class="step">
    <rect x={0} y={y + 6} width={WIDTH} height={STEP_ROW - 10} rx={4} />
    <text x={10} y={y + 22}>
      {STEP_NAMES[step]}
    </text>
  </g>
);
