import { useEffect, useState } from 'preact/hooks';
import { Diagram } from './diagram/diagram';
import { partnerOf } from './diagram/exchanges';
import { filtered, type Filter, FILTERS } from './diagram/filter';
import { MessagePanel, type MessagePanelProps, type MessageTab } from './message/message-panel';
import { type SeenMessage } from './seen-message';
import { useAnswer } from './use-answer';
import { type Turn } from './view';

export interface MessagesProps extends Pick<MessagePanelProps, 'send'> {
  readonly messages: readonly SeenMessage[];
  readonly turns: readonly Turn[];
  readonly functionName: string | undefined;
  readonly chosen: number | undefined;
  readonly choose: (id: number | undefined) => void;
}

export function Messages({ messages, turns, functionName, chosen, choose, send }: MessagesProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const [tab, setTab] = useState<MessageTab>('explain');
  const seen = messages.find(({ id }) => id === chosen);
  const shown = filtered(messages, filter, search);
  const isFiltered = shown.length < messages.length;
  const sendAndShow = useAnswer(messages, choose, send);
  const fold = (turn: number) => {
    const next = new Set(folded);
    if (!next.delete(turn)) next.add(turn);
    setFolded(next);
  };
  useEffect(() => {
    if (seen && folded.has(seen.turn)) fold(seen.turn);
  }, [chosen]);
  const close = () => {
    document.querySelector<HTMLElement>('.arrow.chosen')?.focus();
    choose(undefined);
  };
  const areAllFolded = turns.length > 0 && turns.every(({ turn }) => folded.has(turn));
  return (
    <section
      class="messages"
      aria-labelledby="messages-title"
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <header class="area-header">
        <h2 id="messages-title">Messages</h2>
        <p class="soft">{functionName ?? 'local bundle'}</p>
      </header>
      <div class="toolbar">
        <input
          type="search"
          aria-label="Search in all messages"
          placeholder="Search all messages"
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <select
          aria-label="Filter"
          value={filter}
          onChange={({ currentTarget }) => setFilter(currentTarget.value as Filter)}
        >
          {Object.entries(FILTERS).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
        <span class="soft" role="status">
          {isFiltered ? `${shown.length} of ${messages.length}` : shown.length}
        </span>
        <button
          type="button"
          onClick={() => setFolded(new Set(areAllFolded ? [] : turns.map(({ turn }) => turn)))}
        >
          {areAllFolded ? 'Unfold all' : 'Fold all'}
        </button>
      </div>
      <Diagram
        messages={shown}
        isFiltered={isFiltered}
        turns={turns}
        chosen={chosen}
        choose={choose}
        folded={folded}
        fold={fold}
      />
      {seen && (
        <MessagePanel
          seen={seen}
          partner={partnerOf(messages, seen)}
          tab={tab}
          chooseTab={setTab}
          choose={choose}
          close={close}
          send={sendAndShow}
        />
      )}
    </section>
  );
}
