import { useEffect, useState } from 'preact/hooks';
import { useStickToEnd } from '../use-stick-to-end';
import { type SeenMessage } from '../seen-message';
import { Arrow } from './arrow';
import { LifeLines } from './life-lines';
import { ROW, STEP_ROW, WIDTH } from './measures';
import { PARTIES } from './parties';
import { StepBand } from './step-band';
import { STEP_NAMES, stepsIn, type DocumentStep } from './document-step';

type Row =
  | { readonly y: number; readonly step: DocumentStep }
  | { readonly y: number; readonly seen: SeenMessage };

export interface DiagramProps {
  readonly messages: readonly SeenMessage[];
  readonly chosen: number | undefined;
  readonly choose: (id: number) => void;
}

/** Sequence diagram of all messages, drawn as they happen. */
export function Diagram({ messages, chosen, choose }: DiagramProps) {
  const rows = rowsOf(messages);
  const height = (rows.at(-1)?.y ?? 0) + ROW + 12;
  const [at, reached] = useState<number>();
  const { box, scrolled, showChosen } = useStickToEnd<HTMLDivElement>(messages.length);
  useEffect(showChosen, [chosen]);
  const stop = messages.find(({ id }) => id === (at ?? chosen)) ?? messages.at(-1);
  return (
    <div
      class="diagram"
      ref={box}
      onScroll={scrolled}
      tabIndex={0}
      role="region"
      aria-label="Sequence diagram"
    >
      <ol class="parties" aria-label="Participants">
        {PARTIES.map(({ party, name }) => (
          <li key={party} class={party}>
            {name}
          </li>
        ))}
      </ol>
      {messages.length === 0 ? (
        <EmptyDiagram />
      ) : (
        <svg
          id="sequence"
          viewBox={`0 0 ${WIDTH} ${height}`}
          role="group"
          aria-label={`${messages.length} messages`}
          onKeyDown={goToNext}
        >
          <LifeLines height={height} />
          {rows.map((row) =>
            'step' in row ? (
              <StepBand key={`step${row.y}`} {...row} />
            ) : (
              <Arrow
                key={row.seen.id}
                {...row}
                chosen={row.seen.id === chosen}
                isStop={row.seen === stop}
                choose={choose}
                reached={reached}
              />
            ),
          )}
        </svg>
      )}
    </div>
  );
}

const EmptyDiagram = () => (
  <div class="nothing">
    <p>Every message appears here as it is sent, in the three steps of Amazon’s document.</p>
    <ol>
      {Object.values(STEP_NAMES).map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ol>
    <p>Press an arrow to see the message, and the row of the protocol that explains it.</p>
  </div>
);

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

/** The Tab key stops at one arrow; the arrow keys move between them. */
function goToNext(event: KeyboardEvent): void {
  const arrows = [...(event.currentTarget as Element).querySelectorAll<SVGGElement>('.arrow')];
  const at = arrows.indexOf(document.activeElement as SVGGElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: arrows.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  arrows[to]?.focus();
}
