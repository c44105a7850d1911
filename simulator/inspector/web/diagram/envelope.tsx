import { problemFields } from './problem-fields';

export interface EnvelopeProps {
  /** Formatted JSON. */
  readonly text: string;
  readonly problems: readonly string[];
}

const TOKEN =
  /("(?:[^"\\]|\\.)*")(?=\s*:)|("(?:[^"\\]|\\.)*")|(\b(?:true|false|null)\b|-?\d[\d.]*)/g;
const KINDS = [undefined, 'name', 'text', 'value'] as const;

/** JSON with coloured names and values; lines that a problem is about are marked. */
export function Envelope({ text, problems }: EnvelopeProps) {
  const meant = problemFields(problems);
  return (
    <pre tabIndex={0} role="region" aria-label="Envelope">
      {text.split('\n').map((line, index) => {
        const [, name] = /^\s*"(\w+)":/.exec(line) ?? [];
        const isMeant = name !== undefined && meant.has(name);
        const shown = [...coloured(line), '\n'];
        return isMeant ? <mark key={index}>{shown}</mark> : shown;
      })}
    </pre>
  );
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
