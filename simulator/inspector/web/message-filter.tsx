import { type ComponentChildren } from 'preact';
import { FILTERS, type Filter } from './diagram/filter';

export interface MessageFilterProps {
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly search: string;
  readonly setSearch: (text: string) => void;
  /** Number of messages that match. */
  readonly shown: number;
  readonly total: number;
  readonly children: ComponentChildren;
}

/** Search and filter over all messages. */
export function MessageFilter(props: MessageFilterProps) {
  const { filter, setFilter, search, setSearch, shown, total, children } = props;
  return (
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
        {shown === total ? total : `${shown} of ${total}`}
      </span>
      {children}
    </div>
  );
}
