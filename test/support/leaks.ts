import { createHash } from 'node:crypto';
import type { Envelope } from './envelopes';

/** Shorter values occur in a text by chance. */
const MIN_LENGTH = 8;
/** Length of `MIN_LENGTH` bytes in base64, without padding. */
const MIN_BASE64_LENGTH = Math.ceil((MIN_LENGTH * 4) / 3);
/** Maximum number of nested encodings. */
const MAX_DEPTH = 3;

/** The secrets that a text contains, literally or in nested JSON, URL or base64 encoding. */
export function leaksIn(text: string, secrets: Iterable<string>): string[] {
  const searched = [...secrets].filter((secret) => secret.length >= MIN_LENGTH);
  if (text === '' || searched.length === 0) return [];
  const readings = readingsOf(text);
  return searched.filter((secret) => readings.some((reading) => reading.includes(secret)));
}

function readingsOf(text: string): string[] {
  const readings = new Set([text]);
  let latest = [text];
  for (let depth = 0; depth < MAX_DEPTH && latest.length > 0; depth += 1) {
    latest = latest.flatMap(decoded).filter((reading) => !readings.has(reading));
    for (const reading of latest) readings.add(reading);
  }
  return [...readings];
}

const decoded = (text: string): string[] => [
  ...(text.includes('\\') ? [decodeEscapes(text)] : []),
  ...(text.includes('%') ? [decodePercents(text)] : []),
  ...(text.match(BASE64) ?? []).flatMap(decodeBase64),
];

const BASE64 = new RegExp(`[A-Za-z0-9+/_-]{${MIN_BASE64_LENGTH},}`, 'g');

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const decodeEscapes = (text: string): string =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, hex: string | undefined, character: string) =>
    hex ? String.fromCharCode(parseInt(hex, 16)) : (CONTROLS[character] ?? character),
  );

const decodePercents = (text: string): string =>
  text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    return Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8');
  });

/** Other characters may precede the encoded text, so all four alignments of base64 are decoded. */
const decodeBase64 = (run: string): string[] =>
  [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), 'base64').toString('utf8'));

/** Ids and tokens, which no response, log or metric may contain. */
export function secretsOf(event: unknown): string[] {
  const { context, session, request } = (event ?? {}) as Partial<Envelope>;
  const system = context?.System as Record<string, Record<string, unknown>> | undefined;
  const people = [system?.user, system?.person, session?.user] as (
    Record<string, unknown> | undefined
  )[];
  const body = (request as { body?: Record<string, unknown> } | undefined)?.body;
  const found = [
    ...people.flatMap((who) => [who?.userId, who?.personId, who?.accessToken]),
    system?.apiAccessToken,
    system?.device?.deviceId,
    body?.accessToken,
  ].filter((value): value is string => typeof value === 'string');
  return [...new Set(found)];
}

/** Slot values and hashes of ids and tokens, which no log may contain. */
export function privateValuesOf(event: unknown): string[] {
  const { request } = (event ?? {}) as { request?: { intent?: { slots?: object } } };
  const slots = Object.values(request?.intent?.slots ?? {}) as ({ value?: unknown } | null)[];
  const said = slots.map((slot) => slot?.value).filter((value) => typeof value === 'string');
  const hashes = secretsOf(event).map((id) => createHash('sha256').update(id).digest('hex'));
  return [...said, ...hashes];
}

export function assertNoLeak(where: string, text: string, secrets: readonly string[]): void {
  const [leak] = leaksIn(text, secrets);
  if (leak !== undefined) throw new Error(`${where} contains ${JSON.stringify(leak)}:\n${text}`);
}
