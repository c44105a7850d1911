import { useRef } from 'preact/hooks';

/** The arrow keys bring back typed lines. */
export function useHistory(set: (text: string) => void) {
  const lines = useRef<string[]>([]);
  const at = useRef(0);
  const add = (line: string) => {
    if (lines.current.at(-1) !== line) lines.current.push(line);
    at.current = lines.current.length;
  };
  const move = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    at.current = Math.min(Math.max(at.current + by, 0), lines.current.length);
    set(lines.current[at.current] ?? '');
  };
  return { add, move };
}
