/** Indentation of the value's line, column of the value, and number of characters that follow it. */
export interface Place {
  readonly indent: number;
  readonly column: number;
  readonly after: number;
}

const WIDTH = 100;

/** The TypeScript literal of a JSON value, in the layout of Prettier. */
export function literal(value: unknown, place: Place): string {
  const line = inline(value);
  if (typeof value !== 'object' || value === null) return line;
  if (place.column + line.length + place.after <= WIDTH) return line;
  const indent = place.indent + 2;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = partsOf(value).map(
    ([name, part]) => name + literal(part, { indent, column: indent + name.length, after: 1 }),
  );
  const lines = parts.map((part) => `${' '.repeat(indent)}${part},\n`);
  return `${open}\n${lines.join('')}${' '.repeat(place.indent)}${close}`;
}

function inline(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = partsOf(value).map(([name, part]) => name + inline(part));
  if (Array.isArray(value)) return `[${parts.join(', ')}]`;
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/** Pairs of `name: ` and value; in a list, the name is empty. */
const partsOf = (value: object): (readonly [string, unknown])[] =>
  Array.isArray(value)
    ? value.map((part: unknown) => ['', part])
    : Object.entries(value).map(([name, part]) => [`${key(name)}: `, part]);

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name));

/** Uses the quotation mark that needs fewer escapes. */
function quoted(text: string): string {
  const count = (mark: string) => text.split(mark).length;
  const mark = count("'") > count('"') ? '"' : "'";
  const inside = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(/\\"|\\.|'/g, (found) =>
      /["']$/.test(found) ? escaped(found.at(-1)!, mark) : found,
    );
  return mark + inside + mark;
}

const escaped = (quote: string, mark: string): string => (quote === mark ? `\\${quote}` : quote);
