import { useRef } from 'preact/hooks';

/** The arrow keys bring back typed lines. */
export function useHistory(set: (text: string) => void) {
  const lines = useRef<string[]>([]);
  const index = useRef(0);
  const add = (line: string) => {
    if (lines.current.at(-1) !== line) lines.current.push(line);
    index.current = lines.current.length;
  };
  const move = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    index.current = Math.min(Math.max(index.current + by, 0), lines.current.length);
    set(lines.current[index.current] ?? '');
  };
  return { add, move };
}
