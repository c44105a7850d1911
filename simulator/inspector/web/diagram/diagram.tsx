import { useEffect, useState } from 'preact/hooks';
import { moveFocus } from '../move-focus';
import { type SeenMessage } from '../seen-message';
import { useStickToEnd } from '../use-stick-to-end';
import { type Turn } from '../view';
import { Arrow } from './arrow';
import { STEP_NAMES, stepsByFirstMessage } from './document-step';
import { responsesIn } from './exchanges';
import { ListItem } from './list-item';
import { PARTIES } from './parties';
import { TurnHead } from './turn-head';
import { turnGroups } from './turn-groups';

export interface DiagramProps {
  readonly messages: readonly SeenMessage[];
  /** A filter hides other messages. */
  readonly isFiltered: boolean;
  readonly turns: readonly Turn[];
  readonly chosen: number | undefined;
  readonly choose: (id: number) => void;
  readonly folded: ReadonlySet<number>;
  readonly fold: (turn: number) => void;
}

const EmptyDiagram = () => (
  <div class="nothing">
    <p>Every message appears here as it is sent, in the three steps of Amazon’s document.</p>
    <ol>
      {Object.values(STEP_NAMES).map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ol>
    <p>Press an arrow to see the message, and the rule that explains it.</p>
  </div>
);

/** Below this width, the names of the participants do not fit. */
const MIN_WIDTH = 560;

/** Shows a list in a narrow window. */
export function Diagram(props: DiagramProps) {
  const { messages, isFiltered, turns, chosen, choose, folded, fold } = props;
  const { box, onScroll, showChosen, width } = useStickToEnd<HTMLDivElement>(messages.length);
  const [focusedKey, setFocusedKey] = useState<string>();
  useEffect(showChosen, [chosen]);
  const isList = width < MIN_WIDTH;
  const steps = stepsByFirstMessage(messages);
  const responses = responsesIn(messages);
  const hidden = new Set(isList ? [...responses.values()] : []);
  const chosenTurn = messages.find(({ id }) => id === chosen)?.turn;
  const groups = turnGroups(
    messages.filter((seen) => !hidden.has(seen)),
    turns,
  );
  const keys = groups.flatMap(({ turn, messages: seen }) => [
    `turn ${turn.turn}`,
    ...(folded.has(turn.turn) ? [] : seen.map(({ id }) => String(id))),
  ]);
  const tabStop =
    [focusedKey, String(chosen)].find((key) => keys.includes(key ?? '')) ?? keys.at(-1);
  return (
    <div
      class="diagram"
      ref={box}
      onScroll={onScroll}
      tabIndex={0}
      role="region"
      aria-label="Sequence diagram"
      onKeyDown={(event) => moveFocus(event, '.turn-head, .arrow')}
    >
      {messages.length === 0 &&
        (isFiltered ? <p class="nothing">No message matches.</p> : <EmptyDiagram />)}
      {!isList && messages.length > 0 && (
        <ol class="parties" aria-label="Participants">
          {PARTIES.map(({ party, name }) => (
            <li key={party} class={party}>
              {name}
            </li>
          ))}
        </ol>
      )}
      {groups.map(({ turn, messages: seen }) => (
        <div key={turn.turn} class={`turn-group ${turn.turn === chosenTurn ? 'related' : ''}`}>
          <TurnHead
            turn={turn}
            isOpen={!folded.has(turn.turn)}
            isTabStop={tabStop === `turn ${turn.turn}`}
            toggle={() => fold(turn.turn)}
            onFocus={() => setFocusedKey(`turn ${turn.turn}`)}
          />
          {!folded.has(turn.turn) && (
            <div class={isList ? 'rows' : 'rows columns'}>
              {seen.map((one) => {
                const step = steps.get(one.id);
                const row = {
                  seen: one,
                  chosen: one.id === chosen,
                  isTabStop: tabStop === String(one.id),
                  choose,
                  onFocus: (id: number) => setFocusedKey(String(id)),
                };
                return [
                  step !== undefined && <p class="step">{STEP_NAMES[step]}</p>,
                  isList ? (
                    <ListItem key={one.id} {...row} response={responses.get(one)} />
                  ) : (
                    <Arrow key={one.id} {...row} />
                  ),
                ];
              })}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}
