import { type Setup } from '../../server/events';
import { moveFocus } from '../move-focus';
import { useStickToEnd } from '../use-stick-to-end';
import { type Line } from '../view';
import { Bubble } from './bubble';
import { FirstScreen } from './first-screen';

export interface LinesProps {
  readonly lines: readonly Line[];
  readonly setup: Setup | undefined;
  /** Utterance that opens the skill. */
  readonly opening: string;
  readonly chosen: number | undefined;
  readonly chosenTurn: number | undefined;
  readonly choose: (id: number) => void;
}

export function Lines({ lines, setup, opening, chosen, chosenTurn, choose }: LinesProps) {
  const { box, onScroll } = useStickToEnd<HTMLDivElement>(lines.length);
  const { locale = 'en-US', skillName = 'the skill' } = setup ?? {};
  const said = lines.filter(({ kind }) => kind === 'said');
  const tabStop = (said.find(({ id }) => id === chosen) ?? said.at(-1))?.id;
  return (
    <div
      class="lines"
      role="log"
      aria-label="Transcript"
      tabIndex={0}
      ref={box}
      onScroll={onScroll}
      onKeyDown={(event) => moveFocus(event, '.bubble')}
    >
      {lines.length === 0 && setup && <FirstScreen setup={setup} opening={opening} />}
      {lines.map((line, index) => {
        if (line.kind !== 'said') return <Aside key={line.id} line={line} />;
        const previous = lines[index - 1];
        const isRelated = line.turn === chosenTurn;
        return (
          <Bubble
            key={line.id}
            line={line}
            isContinued={previous?.kind === 'said' && previous.said.speaker === line.said.speaker}
            locale={locale}
            skillName={skillName}
            state={line.id === chosen ? 'chosen' : isRelated ? 'related' : undefined}
            isTabStop={line.id === tabStop}
            choose={choose}
          />
        );
      })}
    </div>
  );
}

function Aside({ line }: { readonly line: Exclude<Line, { kind: 'said' }> }) {
  switch (line.kind) {
    case 'card':
      return <p class="aside">The skill sent a {line.type} card to the Alexa app</p>;
    case 'problem':
      return (
        <div class="aside problem">
          <p>{line.text}</p>
          {line.trace.length > 0 && <pre tabIndex={0}>{line.trace.join('\n')}</pre>}
        </div>
      );
    case 'note':
    case 'action':
      return <p class={`aside ${line.kind}`}>{line.text}</p>;
    case 'end':
      return <p class="aside end">{line.text.charAt(0).toUpperCase() + line.text.slice(1)}</p>;
  }
}
