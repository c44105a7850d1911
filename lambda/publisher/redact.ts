import { compact, decode, type MappedText } from './mapped-text';

const REPLACEMENT = '[secret]';

/** Parts of a secret from this length on are redacted, because Alexa may quote a part. */
const PART_LENGTH = 10;
/** Shorter secrets are not redacted, because such a text may occur anywhere. */
const MIN_SECRET_LENGTH = 6;

/**
 * In order: LWA tokens (a token may continue after a line break); LWA client secrets in the current and the
 * older format (64 hexadecimal digits before `.zip` name an asset); credentials in headers; tokens and client
 * secrets in base64; credentials in URLs.
 */
const SECRET_FORMATS: readonly RegExp[] = [
  /Atz[a-z]\|(?:[\w+/=~|-]|\.(?=\w))*(?:\s*[\r\n]\s*[\w+/=~-]{20,})*/g,
  /amzn1\.oa2-cs(?:[\w+/=-]|\.(?=\w))*/g,
  /(?<![\w.-])[0-9a-f]{64}(?![\w-]|\.zip)/gi,
  /(?<=\b(?:Bearer|Basic)\s+)(?:[\w+/=~|-]|\.(?=\w)){8,}/gi,
  /(?:QXR6[YZc][\w+/=-]{8,}|YW16bjEub2EyLWNz[\w+/=-]*)/g,
  /(?<=[?&](?:X-Amz-)?(?:Signature|Credential|Security-Token)=)[^\s&"'<>]+/gi,
];

/**
 * Removes secrets that the run has read (also truncated, wrapped, in base64 or escaped) and other secrets by
 * their format.
 */
export class Redactor {
  private readonly parts = new Set<string>();
  private readonly shortSecrets = new Set<string>();

  /** @returns the secret, so that a reader can pass it on */
  add(secret: string): string {
    const plain = compact(decode(secret)).text;
    if (plain.length < MIN_SECRET_LENGTH) return secret;
    if (plain.length < PART_LENGTH) this.shortSecrets.add(plain);
    for (const form of [plain, ...base64Forms(plain)]) this.addParts(form);
    return secret;
  }

  redactText(text: string): string {
    const decoded = decode(text);
    const ranges = [...formatRanges(decoded), ...this.knownRanges(compact(decoded))];
    return replaceRanges(text, ranges);
  }

  /** @param json plain JSON; its keys are not redacted */
  redactJson<T>(json: T): T {
    return this.redactedCopy(json) as T;
  }

  private redactedCopy(value: unknown): unknown {
    if (typeof value === 'string') return this.redactText(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.redactedCopy(item));
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.redactedCopy(item)]),
    );
  }

  private addParts(form: string): void {
    for (let i = 0; i + PART_LENGTH <= form.length; i += 1) {
      this.parts.add(form.slice(i, i + PART_LENGTH));
    }
  }

  private knownRanges({ text, starts, ends }: MappedText): Range[] {
    const ranges: Range[] = [];
    const mark = (from: number, length: number) => {
      ranges.push([starts[from]!, ends[from + length - 1]!]);
    };
    for (let i = 0; i + PART_LENGTH <= text.length; i += 1) {
      if (this.parts.has(text.slice(i, i + PART_LENGTH))) mark(i, PART_LENGTH);
    }
    for (const secret of this.shortSecrets) {
      for (let i = text.indexOf(secret); i >= 0; i = text.indexOf(secret, i + 1)) {
        mark(i, secret.length);
      }
    }
    return ranges;
  }
}

type Range = readonly [start: number, end: number];

const formatRanges = ({ text, starts, ends }: MappedText): Range[] =>
  SECRET_FORMATS.flatMap((format) =>
    [...text.matchAll(format)].map(({ 0: { length }, index }): Range => [
      starts[index]!,
      ends[index + length - 1]!,
    ]),
  );

/** Base64 of a secret at each of the three offsets that it can have in a longer text. */
function base64Forms(secret: string): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.from('\0'.repeat(offset) + secret).toString('base64');
    // The first characters encode the zero bytes as well.
    const secretDigits = encoded.slice(offset === 0 ? 0 : offset + 1);
    return [
      secretDigits,
      secretDigits.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
    ];
  });
}

function replaceRanges(text: string, ranges: readonly Range[]): string {
  let result = '';
  let position = 0;
  for (const [start, end] of merged(ranges)) {
    result += text.slice(position, start) + REPLACEMENT;
    position = end;
  }
  return result + text.slice(position);
}

function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) {
      result[result.length - 1] = [last[0], Math.max(last[1], end)];
    } else {
      result.push([start, end]);
    }
  }
  return result;
}
