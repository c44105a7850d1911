import { type LwaClientSecretValue, type SmapiSecretValue } from '../../lambda/publisher/names';
import { ToolError } from '../errors';
import { isJsonObject } from '../../skill-source/read-json';

/** A part that is absent keeps its value. */
export interface SecretValues {
  readonly lwaClient?: LwaClientSecretValue;
  readonly smapi?: SmapiSecretValue;
}

const PARTS = { lwaClient: ['clientSecret'], smapi: ['clientSecret', 'refreshToken'] } as const;
const EXAMPLE =
  '{"lwaClient":{"clientSecret":"…"},"smapi":{"clientSecret":"…","refreshToken":"…"}}';

/** The result never quotes the value. */
export function clientSecretProblem(value: string): string | undefined {
  if (value.startsWith('amzn1.application-oa2-client.')) {
    return 'it is the client id: copy the client secret, under "Show Secret"';
  }
  if (/^Atz[ar]\|/.test(value))
    return 'it is a token: copy the client secret of the security profile';
  return /^[\x21-\x7e]{16,256}$/.test(value)
    ? undefined
    : 'it must be 16 to 256 letters, digits and punctuation marks, without spaces';
}

/** The result never quotes the value. */
export function refreshTokenProblem(value: string): string | undefined {
  if (value.startsWith('Atza|')) {
    return 'it is an access token, which expires in an hour: use the refresh_token that came with it';
  }
  return /^Atzr\|[\x21-\x7e]{8,2048}$/.test(value)
    ? undefined
    : 'it must begin with "Atzr|" and have no spaces';
}

const PROBLEMS = { clientSecret: clientSecretProblem, refreshToken: refreshTokenProblem };

/** @throws ToolError with the code `invalidSecrets`; the message names the field, and never the value */
export function parseSecretValues(json: string): SecretValues {
  const values = parseObject(json);
  const parts = Object.keys(values);
  const unknown = parts.find((part) => !Object.hasOwn(PARTS, part));
  if (unknown !== undefined || parts.length === 0) {
    throw invalid(
      `Standard input has ${unknown === undefined ? 'no part' : `${named('part', unknown)}`}: write ${EXAMPLE}, or one of its two parts.`,
    );
  }
  for (const part of parts) checkPart(part as keyof typeof PARTS, values[part]);
  return values;
}

function checkPart(part: keyof typeof PARTS, found: unknown): void {
  const fields = typeof found === 'object' && found !== null ? Object.keys(found) : [];
  const unknown = fields.find((field) => !(PARTS[part] as readonly string[]).includes(field));
  if (unknown !== undefined) {
    throw invalid(
      `${part} has ${named('field', unknown)}: it holds ${PARTS[part].join(' and ')} and nothing else.`,
    );
  }
  for (const field of PARTS[part]) {
    const value = (found as Record<string, unknown> | null)?.[field];
    if (typeof value !== 'string') {
      const problem = value === undefined ? 'is missing' : 'must be a string';
      throw invalid(`${part}.${field} ${problem}: write ${EXAMPLE}.`);
    }
    const problem = PROBLEMS[field](value);
    if (problem !== undefined) throw invalid(`${part}.${field} is refused: ${problem}.`);
  }
}

/** A secret may have been pasted in place of a name, so only a short word is quoted. */
const named = (kind: string, name: string): string =>
  /^[a-z]{1,20}$/i.test(name) ? `the ${kind} "${name}"` : `an unknown ${kind}`;

const invalid = (message: string): ToolError => new ToolError('invalidSecrets', message);

/** Drops the parser's message, because it quotes the text around a mistake. */
function parseObject(json: string): Readonly<Record<string, unknown>> {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    throw invalid(`Standard input is not JSON: write ${EXAMPLE}.`);
  }
  if (!isJsonObject(found)) {
    throw invalid(`Standard input is not a JSON object: write ${EXAMPLE}.`);
  }
  return found;
}
