import { useState } from 'preact/hooks';
import { problemFields } from './problem-fields';

export interface JsonLinesProps {
  readonly label: string;
  /** Formatted JSON. */
  readonly text: string;
  readonly problems: readonly string[];
  /** Lines that contain this text are marked; during a search, no line is folded. */
  readonly search: string;
}

const TOKEN =
  /("(?:[^"\\]|\\.)*")(?=\s*:)|("(?:[^"\\]|\\.)*")|(\b(?:true|false|null)\b|-?\d[\d.]*)/g;
const KINDS = [undefined, 'name', 'text', 'value'] as const;

export function JsonLines({ label, text, problems, search }: JsonLinesProps) {
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const wrongFields = problemFields(problems);
  const lines = text.split('\n');
  const wanted = search.toLowerCase();
  const toggleFold = (index: number) => {
    const next = new Set(folded);
    if (!next.delete(index)) next.add(index);
    setFolded(next);
  };
  const shown = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const end = closingLineOf(lines, index);
    const isFolded = wanted === '' && end !== undefined && folded.has(index);
    const [, name] = /^\s*"(\w+)":/.exec(line) ?? [];
    const isMarked = (name !== undefined && wrongFields.has(name)) || isFound(line, wanted);
    const visibleText = isFolded ? `${line} … ${lines[end]!.trim()}` : line;
    const Line = isMarked ? 'mark' : 'span';
    shown.push(
      <Line key={index} class={isFound(line, wanted) ? 'found' : undefined}>
        {end !== undefined && (
          <button
            type="button"
            class="fold"
            aria-label={`Line ${index + 1}`}
            aria-expanded={!isFolded}
            onClick={() => toggleFold(index)}
          />
        )}
        {coloured(visibleText)}
        {'\n'}
      </Line>,
    );
    if (isFolded) index = end;
  }
  return (
    <pre class="json" tabIndex={0} role="region" aria-label={label}>
      {shown}
    </pre>
  );
}

const isFound = (line: string, wanted: string): boolean =>
  wanted !== '' && line.toLowerCase().includes(wanted);

/** The line that closes the object or list of the line at `index`. */
function closingLineOf(lines: readonly string[], index: number): number | undefined {
  const line = lines[index]!;
  if (!/[[{]$/.test(line)) return undefined;
  const [indent = ''] = /^\s*/.exec(line)!;
  const end = lines.findIndex(
    (later, at) =>
      at > index && later.startsWith(indent) && /^[\]}]/.test(later.slice(indent.length)),
  );
  return end === -1 ? undefined : end;
}

function coloured(line: string) {
  const parts = [];
  let end = 0;
  for (const match of line.matchAll(TOKEN)) {
    const kind = KINDS[match.findIndex((group, index) => index > 0 && group !== undefined)];
    parts.push(line.slice(end, match.index), <span class={kind}>{match[0]}</span>);
    end = match.index + match[0].length;
  }
  return [...parts, line.slice(end)];
}
