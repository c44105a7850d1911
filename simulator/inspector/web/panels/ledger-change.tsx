import { type LedgerItem } from '../../server/events';

export interface LedgerChangeProps {
  readonly before: LedgerItem | null;
  readonly after: LedgerItem | null;
}

export function LedgerChange({ before, after }: LedgerChangeProps) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  if (names.length === 0) return <p class="empty">There is no item.</p>;
  return (
    <table class="ledger">
      <thead>
        <tr>
          <th scope="col">Attribute</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => {
          const [former, current] = [before?.[name], after?.[name]];
          const isSame = JSON.stringify(former) === JSON.stringify(current);
          return (
            <tr key={name} class={isSame ? '' : 'changed'}>
              <th scope="row">{breakable(name)}</th>
              <Value name={name} value={former} />
              <Value name={name} value={current} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ValueProps {
  readonly name: string;
  readonly value: unknown;
}

/** A long value is folded. */
function Value({ name, value }: ValueProps) {
  const text = shown(name, value);
  if (text.length <= MAX_LENGTH) return <td>{text}</td>;
  return (
    <td>
      <details>
        <summary>{text.slice(0, FOLDED_LENGTH)}…</summary>
        {text}
      </details>
    </td>
  );
}

/** A line can end between the words of a name in camel case. */
const breakable = (name: string) => name.split(/(?=[A-Z])/).flatMap((word) => [word, <wbr />]);

/** A smaller number is not a time. */
const MIN_EPOCH_MS = 1e12;
/** Length of `2026-01-31 12:00:00`. */
const MAX_LENGTH = 19;
const FOLDED_LENGTH = 7;

/** Times are in UTC. */
function shown(name: string, value: unknown): string {
  if (value === undefined) return '–';
  if (typeof value === 'number') {
    const epochMs = name === 'expiresAt' ? value * 1000 : value;
    if (epochMs < MIN_EPOCH_MS) return String(value);
    return new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
