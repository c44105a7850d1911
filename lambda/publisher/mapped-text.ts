/** A text, with the range of the source text from which each character was decoded. */
export interface MappedText {
  readonly text: string;
  readonly starts: readonly number[];
  /** Exclusive. */
  readonly ends: readonly number[];
}

/** Percent encoding, HTML entities and JSON escapes. */
const ESCAPE =
  /%([0-9a-f]{2})|&#x([0-9a-f]{1,6});|&#(\d{1,7});|&(amp|lt|gt|quot|apos);|\\u([0-9a-f]{4})|\\(["\\/nrtbf])/giy;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const JSON_ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};

/** Decodes one level of escape sequences. */
export function decode(source: string): MappedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < source.length;) {
    ESCAPE.lastIndex = i;
    const match = ESCAPE.exec(source);
    const length = match?.[0].length ?? 1;
    const decoded = match ? charOf(match) : source[i]!;
    for (const unit of decoded.split('')) {
      text += unit;
      starts.push(i);
      ends.push(i + length);
    }
    i += length;
  }
  return { text, starts, ends };
}

function charOf([whole, percent, hex, decimal, entity, unicode, json]: RegExpExecArray): string {
  if (entity !== undefined) return ENTITIES[entity.toLowerCase()]!;
  if (json !== undefined) return JSON_ESCAPES[json] ?? json;
  const code = decimal ? Number(decimal) : parseInt((percent ?? hex ?? unicode)!, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Removes white space. */
export function compact({ text, starts, ends }: MappedText): MappedText {
  const kept = [...text.split('').keys()].filter((i) => !/\s/.test(text[i]!));
  return {
    text: kept.map((i) => text[i]!).join(''),
    starts: kept.map((i) => starts[i]!),
    ends: kept.map((i) => ends[i]!),
  };
}
